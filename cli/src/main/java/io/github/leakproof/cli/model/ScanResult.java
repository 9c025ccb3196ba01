package io.github.leakproof.cli.model;

import io.github.leakproof.core.finding.Baseline;
import io.github.leakproof.core.finding.Fingerprint;
import io.github.leakproof.core.pattern.Pattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a scan brought to light.
 *
 * @param target the target as the user named it
 * @param base the folder to which files are named relatively
 * @param files the number of files analysed
 * @param findings ordered by file, line and check
 * @param known the number of findings that were left out because a baseline knows them
 * @param notes what was left out or went wrong, one line each
 */
public record ScanResult(
    String target,
    Path base,
    int files,
    List<LocatedFinding> findings,
    int known,
    List<String> notes) {
  public ScanResult {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /** A result without a baseline. */
  public ScanResult(
      String target, Path base, int files, List<LocatedFinding> findings, List<String> notes) {
    this(target, base, files, findings, 0, notes);
  }

  /**
   * What the baseline does not know. What it knows and was not found is noted, so that it can be
   * removed.
   *
   * @param checks the checks that have run
   */
  public ScanResult since(Baseline baseline, Set<Pattern> checks) {
    List<LocatedFinding> unknown =
        findings.stream().filter(located -> !baseline.contains(located.finding())).toList();
    Set<Fingerprint> found =
        findings.stream().map(f -> f.finding().fingerprint()).collect(Collectors.toSet());
    List<String> all = new ArrayList<>(notes);
    baseline.fingerprints().stream()
        .filter(known -> checks.contains(known.check()) && !found.contains(known))
        .map(gone -> "in the baseline, but not found any more: " + gone)
        .forEach(all::add);
    return new ScanResult(target, base, files, unknown, findings.size() - unknown.size(), all);
  }

  /** The file's name in reports: relative to the base where it lies below, with slashes. */
  public String nameOf(Path file) {
    Path shown = file.startsWith(base) ? base.relativize(file) : file;
    return shown.toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
