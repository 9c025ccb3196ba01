package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;

/** Whether control can fall out of the end of a statement. */
final class Completion {

  private Completion() {}

  /** Whether the statement certainly ends in a jump. */
  static boolean cannotComplete(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      int size = block.getStatements().size();
      return size > 0 && cannotComplete(block.getStatements().get(size - 1));
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
    return statement instanceof ReturnTree
        || statement instanceof ThrowTree
        || statement instanceof BreakTree
        || statement instanceof ContinueTree;
  }

  /** Whether code goes on after the innermost block of a tree, and does not leave in it. */
  static boolean leadsOn(TreePath tree, Tree owner) {
    for (TreePath path = tree; path.getLeaf() != owner; path = path.getParentPath()) {
      if (path.getLeaf() instanceof BlockTree block
          && !block.getStatements().isEmpty()
          && cannotComplete(block.getStatements().get(block.getStatements().size() - 1))) {
        return false;
      }
    }
    return true;
  }
}
