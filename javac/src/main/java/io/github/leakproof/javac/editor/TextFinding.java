package io.github.leakproof.javac.editor;

import io.github.leakproof.core.finding.Certainty;
import io.github.leakproof.core.pattern.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * A finding in a text.
 *
 * @param check what was found
 * @param certainty how sure it is
 * @param message one or two lines: what leaks, on which path, what to do
 * @param place where: what of the acquire call stands in its line
 * @param member the method, field or class around it
 * @param steps the leak path, acquire first
 * @param fixes what ends the leak, safest first; each as if there were no other finding
 * @param suppression what silences the finding
 */
public record TextFinding(
    Pattern check,
    Certainty certainty,
    String message,
    Span place,
    Span member,
    List<Step> steps,
    List<TextFix> fixes,
    Optional<TextFix> suppression) {
  public TextFinding {
    steps = List.copyOf(steps);
    fixes = List.copyOf(fixes);
  }

  /**
   * A station of the leak path.
   *
   * @param place its line without the indentation; empty where the line is unknown
   * @param text what happens there, a phrase without a full stop
   */
  public record Step(Optional<Span> place, String text) {}
}
