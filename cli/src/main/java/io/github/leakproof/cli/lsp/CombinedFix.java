package io.github.leakproof.cli.lsp;

import io.github.leakproof.javac.editor.Span;
import io.github.leakproof.javac.editor.TextFinding;
import io.github.leakproof.javac.editor.TextFix;
import io.github.leakproof.javac.fix.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The fixes of several findings as one change. Each was made as if there were no other: one that
 * reaches into what another changes is left for the next time.
 */
final class CombinedFix {
  private final List<Edit> edits = new ArrayList<>();
  private final List<Span> changed = new ArrayList<>();
  private int findings;

  private CombinedFix() {}

  /** The safest fix of each finding, where at least that many go together. */
  static Optional<TextFix> of(String title, List<TextFinding> findings, int atLeast) {
    CombinedFix all = new CombinedFix();
    for (TextFinding finding : findings) {
      finding.fixes().stream().limit(1).forEach(fix -> all.add(fix, finding.member()));
    }
    return all.findings < atLeast ? Optional.empty() : Optional.of(all.fix(title));
  }

  private void add(TextFix fix, Span member) {
    // Two fixes may want the same import.
    List<Edit> fresh =
        fix.edits().stream()
            .filter(edit -> member.contains(span(edit)) || !edits.contains(edit))
            .toList();
    List<Span> reach = reach(fresh, member);
    if (reach.stream().noneMatch(span -> changed.stream().anyMatch(span::touches))) {
      edits.addAll(fresh);
      changed.addAll(reach);
      findings++;
    }
  }

  /** All from the first to the last change of the member, and each change elsewhere. */
  private static List<Span> reach(List<Edit> edits, Span member) {
    List<Span> all = edits.stream().map(CombinedFix::span).toList();
    List<Span> reach = new ArrayList<>(all.stream().filter(s -> !member.contains(s)).toList());
    all.stream()
        .filter(member::contains)
        .reduce((a, b) -> new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end())))
        .ifPresent(reach::add);
    return reach;
  }

  private static Span span(Edit edit) {
    return new Span(edit.start(), edit.end());
  }

  private TextFix fix(String title) {
    return new TextFix(title, edits.stream().sorted(Comparator.comparing(Edit::start)).toList());
  }
}
