package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.List;

/** Whether a statement is the last thing that a region does on its path. */
final class TailPosition {

  private final Region region;

  TailPosition(Region region) {
    this.region = region;
  }

  /** Whether control leaves the region right behind the statement, with nothing left to do. */
  boolean isTail(TreePath statement) {
    TreePath parent = statement.getParentPath();
    Tree owner = parent.getLeaf();
    if (owner == region.owner().getLeaf()) {
      int index = region.siblings().indexOf(statement.getLeaf());
      return index == region.to() - 1
          || (index + 1 < region.siblings().size()
              && leaves(new TreePath(parent, region.siblings().get(index + 1))));
    }
    if (owner instanceof BlockTree block) {
      List<? extends StatementTree> statements = block.getStatements();
      int index = statements.indexOf(statement.getLeaf());
      return index + 1 < statements.size()
          ? leaves(new TreePath(parent, statements.get(index + 1)))
          : isTail(parent);
    }
    if (owner instanceof CatchTree) {
      return isTail(parent.getParentPath());
    }
    boolean passes =
        owner instanceof IfTree
            || owner instanceof LabeledStatementTree
            || owner instanceof SynchronizedTree
            || owner instanceof TryTree;
    return passes && isTail(parent);
  }

  private boolean leaves(TreePath next) {
    Tree statement = next.getLeaf();
    if (statement instanceof ReturnTree result) {
      return result.getExpression() == null || !calls(new TreePath(next, result.getExpression()));
    }
    if (statement instanceof ThrowTree) {
      return true;
    }
    if (statement instanceof BreakTree jump) {
      return target(next, jump.getLabel() != null, true);
    }
    return statement instanceof ContinueTree jump && target(next, jump.getLabel() != null, false);
  }

  private static boolean calls(TreePath expression) {
    return !Code.find(expression, p -> Expressions.isCall(p.getLeaf())).isEmpty();
  }

  /** Whether a jump's target lies outside the region. */
  private boolean target(TreePath jump, boolean labelled, boolean breaks) {
    if (labelled) {
      return false;
    }
    for (TreePath path = jump;
        path.getLeaf() != region.owner().getLeaf();
        path = path.getParentPath()) {
      Tree leaf = path.getLeaf();
      if (isLoop(leaf) || (breaks && leaf instanceof SwitchTree)) {
        return false;
      }
    }
    return true;
  }

  static boolean isLoop(Tree tree) {
    return tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree
        || tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree;
  }
}
