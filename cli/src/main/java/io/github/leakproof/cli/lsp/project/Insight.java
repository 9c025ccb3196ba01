package io.github.leakproof.cli.lsp.project;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.javac.editor.FileFindings;
import io.github.leakproof.javac.editor.Span;
import io.github.leakproof.javac.editor.TextFinding;
import io.github.leakproof.javac.editor.TextFix;
import io.github.leakproof.javac.fix.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a look at the whole project knows of a file better than a look at the file alone. It holds
 * in each method as long as that stays as it is, whatever changes around it.
 */
final class Insight {
  /** Nothing. */
  static final Insight NONE = new Insight("", List.of(), Set.of());

  private final String text;
  private final List<TextFinding> missed;
  private final Set<Key> unfounded;

  /** Names a finding by where it is in its method, and by all that the method says. */
  private record Key(Pattern check, int offset, String member) {
    static Key of(TextFinding finding, String text) {
      Span member = finding.member();
      return new Key(finding.check(), finding.place().start() - member.start(), member.of(text));
    }
  }

  private Insight(String text, List<TextFinding> missed, Set<Key> unfounded) {
    this.text = text;
    this.missed = missed;
    this.unfounded = unfounded;
  }

  /** The difference between both looks at the same text. */
  static Insight of(FileFindings whole, FileFindings alone) {
    String text = whole.source().text();
    Set<Key> known = keys(whole);
    Set<Key> seen = keys(alone);
    List<TextFinding> missed =
        whole.findings().stream().filter(f -> !seen.contains(Key.of(f, text))).toList();
    Set<Key> unfounded = new HashSet<>(seen);
    unfounded.removeAll(known);
    return new Insight(text, missed, unfounded);
  }

  private static Set<Key> keys(FileFindings findings) {
    String text = findings.source().text();
    return findings.findings().stream().map(f -> Key.of(f, text)).collect(Collectors.toSet());
  }

  /** What is to be said of a text that was looked at alone. */
  List<TextFinding> improve(FileFindings alone) {
    String now = alone.source().text();
    List<TextFinding> result = new ArrayList<>();
    for (TextFinding finding : alone.findings()) {
      if (!unfounded.contains(Key.of(finding, now))) {
        result.add(finding);
      }
    }
    missed.forEach(finding -> moved(finding, now).ifPresent(result::add));
    result.sort(Comparator.comparing((TextFinding finding) -> finding.place().start()));
    return List.copyOf(result);
  }

  /** The finding in another text, if its method is still there. */
  private Optional<TextFinding> moved(TextFinding finding, String now) {
    if (now.equals(text)) {
      return Optional.of(finding);
    }
    Span member = finding.member();
    int start = now.indexOf(member.of(text));
    if (start < 0) {
      return Optional.empty();
    }
    int distance = start - member.start();
    return Optional.of(
        new TextFinding(
            finding.check(),
            finding.certainty(),
            finding.message(),
            finding.place().movedBy(distance),
            member.movedBy(distance),
            finding.steps().stream().map(step -> moved(step, member, distance)).toList(),
            List.of(), // may change other places of the file
            finding.suppression().flatMap(fix -> moved(fix, member, distance))));
  }

  private static TextFinding.Step moved(TextFinding.Step step, Span member, int distance) {
    return new TextFinding.Step(
        step.place().filter(member::contains).map(place -> place.movedBy(distance)), step.text());
  }

  private static Optional<TextFix> moved(TextFix fix, Span member, int distance) {
    boolean isInside =
        fix.edits().stream().allMatch(edit -> member.contains(new Span(edit.start(), edit.end())));
    return isInside
        ? Optional.of(
            new TextFix(
                fix.title(),
                fix.edits().stream()
                    .map(e -> new Edit(e.start() + distance, e.end() + distance, e.text()))
                    .toList()))
        : Optional.empty();
  }
}
