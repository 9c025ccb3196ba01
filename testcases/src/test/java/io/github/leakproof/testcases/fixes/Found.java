package io.github.leakproof.testcases.fixes;

import io.github.leakproof.javac.SourceFinding;
import io.github.leakproof.javac.fix.FixResult;

/**
 * A finding and what can be done about it.
 *
 * @param member the member that it lies in
 * @param check its check; what is called may change with the fix of another finding
 * @param line 1-based line
 * @param result its fix
 */
public record Found(String member, String check, int line, FixResult result) {
  static Found of(SourceFinding finding, FixResult result) {
    return new Found(
        Members.of(finding.path()),
        finding.finding().pattern().id(),
        finding.finding().line(),
        result);
  }

  /** Whether applying all fixes of the file ends it. */
  public boolean isFixed() {
    return result.isFixed();
  }

  /** Its check, member and line, for a person who reads them. */
  String where() {
    return check + "\t" + member + "\t" + line;
  }

  /** Where it is, and what; several findings may share it. */
  String key() {
    return member + ": " + check;
  }
}
