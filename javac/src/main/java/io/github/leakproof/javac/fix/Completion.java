package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether control can fall out of the end of a statement. */
final class Completion {

  private Completion() {}

  /** Whether the statement certainly ends in a jump. */
  static boolean cannotComplete(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      return isLeft(block.getStatements());
    }
    if (statement instanceof IfTree condition) {
      return condition.getElseStatement() != null
          && cannotComplete(condition.getThenStatement())
          && cannotComplete(condition.getElseStatement());
    }
    if (statement instanceof TryTree attempt) {
      return (attempt.getFinallyBlock() != null && cannotComplete(attempt.getFinallyBlock()))
          || (cannotComplete(attempt.getBlock())
              && attempt.getCatches().stream().allMatch(c -> cannotComplete(c.getBlock())));
    }
    if (statement instanceof SynchronizedTree guarded) {
      return cannotComplete(guarded.getBlock());
    }
    if (statement instanceof SwitchTree choice) {
      return isLeftByAll(choice) && !isBroken(choice);
    }
    return statement instanceof ReturnTree
        || statement instanceof ThrowTree
        || statement instanceof BreakTree
        || statement instanceof ContinueTree;
  }

  /** Whether one of the cases is taken for sure, and all of them end in jumps (JLS 14.22). */
  private static boolean isLeftByAll(SwitchTree choice) {
    List<? extends CaseTree> cases = choice.getCases();
    boolean hasDefault = cases.stream().anyMatch(c -> c.getExpressions().isEmpty());
    return hasDefault
        && (cases.get(0).getCaseKind() == CaseTree.CaseKind.RULE
            ? cases.stream().allMatch(c -> cannotComplete(c.getBody()))
            : isLeft(cases.get(cases.size() - 1).getStatements()));
  }

  private static boolean cannotComplete(@Nullable Tree body) {
    return body instanceof StatementTree statement && cannotComplete(statement);
  }

  private static boolean isLeft(List<? extends StatementTree> statements) {
    return !statements.isEmpty() && cannotComplete(statements.get(statements.size() - 1));
  }

  /** Whether a {@code break} leads behind the statement. */
  private static boolean isBroken(SwitchTree choice) {
    Breaks breaks = new Breaks();
    choice.getCases().forEach(c -> c.accept(breaks, null));
    return breaks.isFound;
  }

  /** Looks for a {@code break} that no loop or switch in between is the target of. */
  private static final class Breaks extends TreeScanner<Void, Void> {
    private boolean isFound;

    @Override
    public Void scan(Tree tree, Void unused) {
      isFound |= tree instanceof BreakTree;
      boolean isOpaque =
          TailPosition.isLoop(tree)
              || tree instanceof SwitchTree
              || tree instanceof ClassTree
              || tree instanceof LambdaExpressionTree;
      return isOpaque ? null : super.scan(tree, null);
    }
  }

  /** Whether code goes on after the innermost block of a tree, and does not leave in it. */
  static boolean leadsOn(TreePath tree, Tree owner) {
    for (TreePath path = tree; path.getLeaf() != owner; path = path.getParentPath()) {
      if (path.getLeaf() instanceof BlockTree block && isLeft(block.getStatements())) {
        return false;
      }
    }
    return true;
  }
}
