package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;

/** The loop whose next round comes to an attempt again after one of its handlers. */
final class NextRound {
  private NextRound() {}

  /**
   * The innermost such loop of the body.
   *
   * @param attempt the {@code try} statement
   * @param handler one of its clauses
   */
  static Optional<TreePath> after(TreePath attempt, CatchTree handler) {
    boolean goesOn = !Completion.cannotComplete(handler.getBlock());
    boolean isContinued =
        !Code.find(new TreePath(attempt, handler), p -> p.getLeaf() instanceof ContinueTree)
            .isEmpty();
    Tree body = Code.body(attempt).getLeaf();
    for (TreePath path = attempt; path.getLeaf() != body; path = path.getParentPath()) {
      Tree parent = path.getParentPath().getLeaf();
      if (TailPosition.isLoop(parent)) {
        return goesOn || isContinued ? Optional.of(path.getParentPath()) : Optional.empty();
      }
      goesOn &= !(parent instanceof BlockTree block && isLeftBehind(block, path.getLeaf()));
    }
    return Optional.empty();
  }

  /** Whether what follows the statement in its block leads elsewhere. */
  private static boolean isLeftBehind(BlockTree block, Tree statement) {
    List<? extends StatementTree> all = block.getStatements();
    return all.indexOf(statement) < all.size() - 1
        && Completion.cannotComplete(all.get(all.size() - 1))
        && !(all.get(all.size() - 1) instanceof ContinueTree);
  }
}
