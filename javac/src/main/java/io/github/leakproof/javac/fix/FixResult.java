package io.github.leakproof.javac.fix;

import java.util.List;
import java.util.Optional;

/**
 * What can be done about a finding.
 *
 * @param fixes the fixes, safest first; empty where there is none
 * @param whyNone why there is none, a phrase; present exactly where {@code fixes} is empty
 */
public record FixResult(List<Fix> fixes, Optional<String> whyNone) {
  /** For a finding that the fix of another one ends too. */
  static final FixResult INCLUDED = none("the fix of a finding nearby includes this one");

  public FixResult {
    fixes = List.copyOf(fixes);
  }

  /** Whether the finding has ended once the fixes of its file are applied. */
  public boolean isFixed() {
    return !fixes.isEmpty() || equals(INCLUDED);
  }

  static FixResult of(Fix fix) {
    return new FixResult(List.of(fix), Optional.empty());
  }

  static FixResult none(String why) {
    return new FixResult(List.of(), Optional.of(why));
  }
}
