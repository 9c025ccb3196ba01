package io.github.leakproof.javac;

import io.github.leakproof.javac.fix.Edit;
import io.github.leakproof.javac.fix.FixResult;
import java.nio.file.Path;
import java.util.List;

/**
 * A file, and what the fixes of some of its findings make of it.
 *
 * @param findings the findings that were to be fixed
 * @param results what can be done about each of them, in their order
 * @param edits the first fix of each, with what it imports; empty where it has none
 * @param before the file's text as the compiler read it
 * @param after the same with the first fix of each finding in it
 */
public record FileFixes(
    Path file,
    List<SourceFinding> findings,
    List<FixResult> results,
    List<List<Edit>> edits,
    String before,
    String after) {
  public FileFixes {
    findings = List.copyOf(findings);
    results = List.copyOf(results);
    edits = List.copyOf(edits);
  }
}
