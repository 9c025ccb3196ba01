package io.github.leakproof.cli.model;

import java.nio.file.Path;
import java.util.List;

/**
 * What a scan brought to light.
 *
 * @param target the target as the user named it
 * @param base the folder to which files are named relatively
 * @param files the number of files analysed
 * @param findings ordered by file, line and check
 * @param notes what was left out or went wrong, one line each
 */
public record ScanResult(
    String target, Path base, int files, List<LocatedFinding> findings, List<String> notes) {
  public ScanResult {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /** The file's name in reports: relative to the base where it lies below, with slashes. */
  public String nameOf(Path file) {
    Path shown = file.startsWith(base) ? base.relativize(file) : file;
    return shown.toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
