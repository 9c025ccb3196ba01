package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * What control meets when it goes on behind a handler.
 *
 * @param loop the loop whose next round it comes to
 * @param around the outermost loop around that one whose next round control may come to later
 * @param isSwitched whether a {@code switch} or another loop lies between the handler and the loop
 * @param finallyBlock the innermost {@code finally} block that the handler stands in
 */
record BehindHandler(
    Optional<TreePath> loop,
    Optional<TreePath> around,
    boolean isSwitched,
    Optional<TreePath> finallyBlock) {

  /** What is behind a {@code catch} clause in its body. */
  static BehindHandler of(TreePath clause) {
    TreePath body = Code.body(clause);
    Optional<TreePath> loop = Optional.empty();
    Optional<TreePath> around = Optional.empty();
    Optional<TreePath> finallyBlock = Optional.empty();
    boolean isSwitched = false;
    boolean isOver = false;
    for (TreePath path = clause.getParentPath(); path != body; path = path.getParentPath()) {
      TreePath parent = path.getParentPath();
      Tree tree = parent.getLeaf();
      if (finallyBlock.isEmpty()
          && tree instanceof TryTree attempt
          && attempt.getFinallyBlock() == path.getLeaf()) {
        finallyBlock = Optional.of(path);
      }
      isOver |= leavesBehind(path);
      boolean isJumpTarget = tree instanceof SwitchTree || tree instanceof EnhancedForLoopTree;
      isSwitched |= loop.isEmpty() && isJumpTarget;
      if (!isOver && loop.isEmpty() && isRepeated(tree)) {
        loop = Optional.of(parent);
      }
      if (!isOver && loop.isPresent() && TailPosition.isLoop(tree)) {
        around = Optional.of(parent);
      }
    }
    return new BehindHandler(loop, around, isSwitched, finallyBlock);
  }

  private static boolean isRepeated(Tree tree) {
    return tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof ForLoopTree;
  }

  /** Whether the statements behind this one in its list leave the loop around it for certain. */
  private static boolean leavesBehind(TreePath path) {
    StatementSlot slot;
    try {
      slot = StatementSlot.of(path);
    } catch (Refused e) {
      return false;
    }
    if (isRetried(path)) {
      return false;
    }
    List<? extends StatementTree> behind =
        slot.siblings().subList(slot.index() + 1, slot.siblings().size());
    return !behind.isEmpty()
        && Completion.cannotComplete(behind.get(behind.size() - 1))
        && behind.stream()
            .allMatch(
                s -> Code.find(new TreePath(slot.owner(), s), BehindHandler::jumps).isEmpty());
  }

  private static boolean jumps(TreePath path) {
    return path.getLeaf() instanceof BreakTree || path.getLeaf() instanceof ContinueTree;
  }

  /** Whether a handler inside the innermost loop may catch what is thrown behind the statement. */
  private static boolean isRetried(TreePath statement) {
    for (TreePath path = statement;
        path.getParentPath() != null && !isRepeated(path.getLeaf());
        path = path.getParentPath()) {
      if (path.getParentPath().getLeaf() instanceof TryTree around
          && around.getBlock() == path.getLeaf()
          && !around.getCatches().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a jump to the end of the loop would not end all of it. */
  boolean isNested() {
    return isSwitched || loop.orElseThrow().getLeaf() != around.orElseThrow().getLeaf();
  }

  /** Whether nothing but a jump ends the outermost loop. */
  boolean isEndless() {
    Tree tree = around.orElseThrow().getLeaf();
    if (tree instanceof EnhancedForLoopTree) {
      return false;
    }
    ExpressionTree condition =
        tree instanceof WhileLoopTree one
            ? one.getCondition()
            : tree instanceof DoWhileLoopTree other
                ? other.getCondition()
                : ((ForLoopTree) tree).getCondition();
    return condition == null
        || (Expressions.withoutParentheses(condition) instanceof LiteralTree literal
            && Boolean.TRUE.equals(literal.getValue()));
  }

  /** Whether a jump out of the loop would also leave a {@code finally} block. */
  boolean isLoopAroundFinally() {
    return finallyBlock.isPresent()
        && loop.isPresent()
        && Code.isWithin(finallyBlock.get(), around.orElseThrow().getLeaf());
  }

  /** The statements of the {@code finally} block. */
  Optional<Region> cleanUp() {
    return finallyBlock.map(
        path -> {
          List<? extends StatementTree> all = ((BlockTree) path.getLeaf()).getStatements();
          return new Region(path, all, 0, all.size());
        });
  }
}
