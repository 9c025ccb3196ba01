package io.github.leakproof.javac.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.leakproof.core.flow.Loop;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.javac.lower.Lines;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The loops of a body that may have no end, as far as their heads tell. */
final class WrittenLoops {
  private WrittenLoops() {}

  /** Whether the head of the loop does not tell that it ends: it neither counts nor asks others. */
  static boolean mayBeEndless(JCTree loop) {
    if (loop instanceof JCForLoop head) {
      return head.cond == null
          || isPlain(head.cond)
          || (head.step.isEmpty() && isComparison(head.cond));
    }
    return (loop instanceof JCWhileLoop head && (isPlain(head.cond) || isComparison(head.cond)))
        || (loop instanceof JCDoWhileLoop tail && isPlain(tail.cond));
  }

  /** Whether names and constants are compared. */
  private static boolean isComparison(JCExpression condition) {
    return TreeInfo.skipParens(condition) instanceof JCBinary comparison
        && isName(comparison.lhs)
        && isName(comparison.rhs);
  }

  private static boolean isName(JCExpression operand) {
    JCExpression inner = TreeInfo.skipParens(operand);
    return inner instanceof JCLiteral || inner instanceof JCIdent || inner instanceof JCFieldAccess;
  }

  /** Whether the condition is a constant, a name, or a question without arguments. */
  private static boolean isPlain(JCExpression condition) {
    JCExpression inner = TreeInfo.skipParens(condition);
    if (inner instanceof JCUnary not && not.hasTag(JCTree.Tag.NOT)) {
      return isPlain(not.arg);
    }
    return isName(inner)
        || (inner instanceof JCMethodInvocation call
            && call.args.isEmpty()
            && call.meth instanceof JCIdent);
  }

  /** The innermost of the loops in which all the steps are written. */
  static Optional<Loop> around(List<JCTree> loops, List<Step> steps, TreePath body) {
    EndPosTable ends = ((JCCompilationUnit) body.getCompilationUnit()).endPositions;
    return loops.stream()
        .filter(loop -> steps.stream().allMatch(step -> contains(loop, step, ends)))
        .min(Comparator.comparing(loop -> TreeInfo.getEndPos(loop, ends) - start(loop)))
        .map(
            loop ->
                new Loop(Lines.of(body, loop), TreePath.getPath(body, loop), hasCondition(loop)));
  }

  private static boolean hasCondition(JCTree loop) {
    JCExpression condition =
        loop instanceof JCForLoop head
            ? head.cond
            : loop instanceof JCWhileLoop head ? head.cond : ((JCDoWhileLoop) loop).cond;
    return condition != null && !(TreeInfo.skipParens(condition) instanceof JCLiteral);
  }

  private static boolean contains(JCTree loop, Step step, EndPosTable ends) {
    if (!(step.origin() instanceof TreePath path) || !(path.getLeaf() instanceof JCTree tree)) {
      return true;
    }
    int at = start(tree);
    // What the translation of a loop over elements adds is written nowhere.
    return at <= 0 || (start(loop) <= at && at < TreeInfo.getEndPos(loop, ends));
  }

  private static int start(JCTree tree) {
    return TreeInfo.getStartPos(tree);
  }
}
