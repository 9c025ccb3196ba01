package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * What control meets when it goes on behind a handler.
 *
 * @param loop the loop whose next round it comes to
 * @param around the outermost loop around that one whose next round control may come to later
 * @param isSwitched whether a {@code switch} lies between the handler and the loop
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
      isSwitched |= loop.isEmpty() && tree instanceof SwitchTree;
      if (!isOver && loop.isEmpty() && TailPosition.isLoop(tree)) {
        loop = Optional.of(parent);
      }
      if (!isOver && loop.isPresent() && TailPosition.isLoop(tree)) {
        around = Optional.of(parent);
      }
    }
    return new BehindHandler(loop, around, isSwitched, finallyBlock);
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
        path.getParentPath() != null && !TailPosition.isLoop(path.getLeaf());
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

  /**
   * Whether all loops that control may come to end once a call of that name says yes.
   *
   * @param isBroken whether the handler leaves the innermost loop
   */
  boolean isEndedBy(String method, boolean isBroken) {
    boolean isInnermost = true;
    for (TreePath path = loop.orElseThrow(); ; path = path.getParentPath()) {
      if (TailPosition.isLoop(path.getLeaf())) {
        boolean isLeft = isInnermost && isBroken && !isSwitched;
        if (!isLeft && !new LoopHead(path.getLeaf()).isEndedBy(method)) {
          return false;
        }
        isInnermost = false;
      }
      if (path.getLeaf() == around.orElseThrow().getLeaf()) {
        return true;
      }
    }
  }

  /** Whether nothing but a jump ends the outermost loop. */
  boolean isEndless() {
    return new LoopHead(around.orElseThrow().getLeaf()).isEndless();
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
