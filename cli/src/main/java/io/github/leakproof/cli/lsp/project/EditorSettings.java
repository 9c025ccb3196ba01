package io.github.leakproof.cli.lsp.project;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.javac.editor.TextFinding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What users set in their editor.
 *
 * @param checks the checks to run
 * @param classPath further class path entries, relative to the folder where they are not absolute
 * @param tests whether a project's test sources are analysed too
 * @param offline never ask a remote repository
 * @param properties user properties for Maven
 * @param values the settings of the checks, by name
 * @param severities how severe the findings of some checks are
 * @param wholeProject whether all files are analysed, when a folder is opened and a file saved
 * @param delay how long to wait after a change for the next one
 */
public record EditorSettings(
    Set<Pattern> checks,
    List<String> classPath,
    boolean tests,
    boolean offline,
    Map<String, String> properties,
    Map<String, String> values,
    Map<Pattern, Severity> severities,
    boolean wholeProject,
    Duration delay) {

  /** What holds where nothing is set. */
  public static final EditorSettings DEFAULTS =
      new EditorSettings(
          Pattern.defaults(),
          List.of(),
          false,
          false,
          Map.of(),
          Map.of(),
          Map.of(),
          true,
          Duration.ofMillis(300));

  public EditorSettings {
    checks = Set.copyOf(checks);
    classPath = List.copyOf(classPath);
    properties = Map.copyOf(properties);
    values = Map.copyOf(values);
    severities = Map.copyOf(severities);
  }

  /** How an editor shows a finding. */
  public enum Severity {
    ERROR,
    WARNING,
    INFORMATION,
    HINT
  }

  /** How severe a finding is: as set for its check, or else as sure as it is. */
  public Severity severity(TextFinding finding) {
    Severity otherwise =
        switch (finding.certainty()) {
          case HIGH -> Severity.ERROR;
          case MEDIUM -> Severity.WARNING;
          case LOW -> Severity.INFORMATION;
        };
    return severities.getOrDefault(finding.check(), otherwise);
  }

  /** The settings of the checks. */
  Settings settings() {
    return Settings.of(values);
  }
}
