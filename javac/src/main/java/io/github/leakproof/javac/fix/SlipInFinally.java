package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import java.util.Optional;

/**
 * An acquire call right before a {@code try} whose {@code finally} does nothing but acquire once
 * more, in the same words: a slip, for which the release was meant.
 */
final class SlipInFinally {
  private final SourceText source;
  private final StatementSlot slot;

  /**
   * Looks at an acquire call.
   *
   * @param slot its statement, either of the two
   */
  SlipInFinally(Workshop shop, StatementSlot slot) {
    this.source = shop.source;
    this.slot = slot;
  }

  /** The statement that should release. */
  Optional<StatementTree> find() throws Refused {
    if (!slot.isLast() && slot.following() instanceof TryTree attempt) {
      return second(slot.statement(), attempt);
    }
    TreePath around = slot.owner().getParentPath();
    if (around.getLeaf() instanceof TryTree attempt
        && around.getParentPath().getLeaf() instanceof BlockTree) {
      StatementSlot outer = StatementSlot.of(around);
      if (outer.index() > 0) {
        return second(outer.siblings().get(outer.index() - 1), attempt)
            .filter(slot.statement()::equals);
      }
    }
    return Optional.empty();
  }

  private Optional<StatementTree> second(StatementTree first, TryTree attempt) {
    BlockTree end = attempt.getFinallyBlock();
    return end != null
            && end.getStatements().size() == 1
            && source.of(end.getStatements().get(0)).equals(source.of(first))
        ? Optional.of(end.getStatements().get(0))
        : Optional.empty();
  }
}
