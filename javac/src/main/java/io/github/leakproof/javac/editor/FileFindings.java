package io.github.leakproof.javac.editor;

import java.util.List;

/**
 * What was found in a file.
 *
 * @param source the text it was found in
 * @param findings in source order
 * @param notes what went wrong inside the analysis, one line each
 */
public record FileFindings(SourceText source, List<TextFinding> findings, List<String> notes) {
  public FileFindings {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }
}
