package io.github.leakproof.testcases.fixes;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.github.leakproof.javac.SourceFinding;
import io.github.leakproof.javac.fix.FixResult;

/**
 * A finding and what can be done about it.
 *
 * @param member the member that it lies in
 * @param what the check and what is called, the same before and after other fixes
 * @param line 1-based line
 * @param result its fix
 */
record Found(String member, String what, int line, FixResult result) {
  static Found of(SourceFinding finding, FixResult result) {
    return new Found(
        Members.of(finding.path()),
        finding.finding().pattern().id() + " " + called(finding.path().getLeaf()),
        finding.finding().line(),
        result);
  }

  private static String called(Tree site) {
    if (site instanceof MethodInvocationTree call) {
      return called(call.getMethodSelect());
    } else if (site instanceof NewClassTree creation) {
      return "new " + creation.getIdentifier();
    } else if (site instanceof VariableTree variable) {
      return variable.getName().toString();
    } else if (site instanceof MemberReferenceTree reference) {
      return reference.getName().toString();
    } else if (site instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return site.toString();
  }

  /** Whether applying all fixes of the file ends it. */
  boolean isFixed() {
    return result.isFixed();
  }

  /** Where it is, and what; several findings may share it. */
  String key() {
    return member + ": " + what;
  }

  /** The check. */
  String check() {
    return what.substring(0, what.indexOf(' '));
  }
}
