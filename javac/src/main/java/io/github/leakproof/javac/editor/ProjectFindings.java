package io.github.leakproof.javac.editor;

import java.util.List;

/**
 * What was found in a project.
 *
 * @param files the files with findings, in the order in which the project names them
 * @param notes what was left out and what went wrong inside the analysis, one line each
 */
public record ProjectFindings(List<FileFindings> files, List<String> notes) {
  public ProjectFindings {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }
}
