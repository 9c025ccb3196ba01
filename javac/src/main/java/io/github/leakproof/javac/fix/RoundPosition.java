package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;

/**
 * Where in a loop's round a statement stands. What begins in a round before it, and ends behind it,
 * would not end if the loop were left there.
 *
 * @param loop path to the loop
 * @param statement path to a statement in it
 */
record RoundPosition(TreePath loop, TreePath statement) {

  /** Whether a round begins or ends with the statement. */
  boolean isFirstOrLast() {
    boolean isFirst = true;
    boolean isLast = true;
    for (TreePath path = statement; path.getParentPath().getLeaf() != loop.getLeaf(); ) {
      TreePath parent = path.getParentPath();
      if (parent.getLeaf() instanceof BlockTree block) {
        List<? extends StatementTree> all = block.getStatements();
        int index = all.indexOf(path.getLeaf());
        isFirst &= all.subList(0, index).stream().allMatch(s -> isBare(new TreePath(parent, s)));
        isLast &= index == all.size() - 1;
      } else {
        isFirst &= !(parent.getLeaf() instanceof CatchTree) && !isFinally(path);
        isLast &= !TailPosition.isLoop(parent.getLeaf());
      }
      path = parent;
    }
    return isFirst || isLast;
  }

  private static boolean isFinally(TreePath path) {
    return path.getParentPath().getLeaf() instanceof TryTree around
        && around.getFinallyBlock() == path.getLeaf();
  }

  /** Whether the statement only declares a variable, and calls nothing for it. */
  private static boolean isBare(TreePath path) {
    return path.getLeaf() instanceof VariableTree
        && Code.find(path, p -> Expressions.isCall(p.getLeaf())).isEmpty();
  }
}
