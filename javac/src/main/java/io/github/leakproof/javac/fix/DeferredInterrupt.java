package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers an interrupt in a variable and sets the flag again behind what must not be interrupted:
 * a loop that goes on waiting, or a {@code finally} block that cleans up.
 */
final class DeferredInterrupt {
  private static final String VARIABLE = "interrupted";

  private final Workshop shop;
  private final SourceText source;
  private final Map<Tree, String> variables = new HashMap<>();

  DeferredInterrupt(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  /**
   * A draft that has a variable around the place of its handler.
   *
   * @param statement remembers the interrupt
   */
  record Start(Draft draft, String statement) {}

  /**
   * Starts the draft for a handler; all handlers in the region share what is around it.
   *
   * @param region what the handler goes on with
   * @param restore sets the flag again
   * @throws Refused if there is no place for that
   */
  Start around(TreePath clause, Region region, String title, String restore) throws Refused {
    int at = source.start(region.first());
    String indent = source.indentAt(at);
    if (!source.isFirstInLine(at)) {
      throw new Refused("the statements share a line");
    }
    String variable =
        variables.computeIfAbsent(region.first(), first -> shop.names.of(clause, VARIABLE));
    Draft frame = new Draft(source, at, title);
    String declaration = "boolean " + variable + " = false;" + source.newline() + indent;
    int opened = shop.wrapping.openBefore(frame, region.first(), declaration + "try {");
    List<String> lines = shop.wrapping.blockLines("if (" + variable + ") {", List.of(restore));
    shop.wrapping.close(frame, region, opened, indent, shop.wrapping.finallyClause(indent, lines));
    Draft draft = new Draft(source, at, title);
    draft.share(frame);
    return new Start(draft, variable + " = true;");
  }

  /**
   * The loop that a handler goes on with, as a statement of a block.
   *
   * @throws Refused if it is none, or never ends
   */
  static Region loop(BehindHandler behind) throws Refused {
    TreePath loop = behind.around().orElseThrow();
    if (behind.isEndless() && Code.find(loop, path -> leaves(path, loop)).isEmpty()) {
      throw new Refused("nothing ends the loop around");
    }
    StatementSlot slot = StatementSlot.of(withLabel(loop));
    if (!(slot.owner().getLeaf() instanceof BlockTree)) {
      throw new Refused("the loop stands in no block of its own");
    }
    return new Region(slot.owner(), slot.siblings(), slot.index(), slot.index() + 1);
  }

  /** The loop, together with its label. */
  static TreePath withLabel(TreePath loop) {
    TreePath parent = loop.getParentPath();
    return parent.getLeaf() instanceof LabeledStatementTree ? parent : loop;
  }

  /** Whether a tree is a jump that leaves the loop. */
  static boolean leaves(TreePath path, TreePath loop) {
    Tree tree = loop.getLeaf();
    if (Code.crossesBody(path, tree)) {
      return false;
    }
    return path.getLeaf() instanceof ReturnTree
        || (path.getLeaf() instanceof BreakTree jump
            && (jump.getLabel() == null
                ? isOf(path, tree)
                : withLabel(loop).getLeaf() instanceof LabeledStatementTree labelled
                    && labelled.getLabel().equals(jump.getLabel())));
  }

  /** Whether a jump without a label ends that loop. */
  private static boolean isOf(TreePath jump, Tree loop) {
    TreePath path = jump.getParentPath();
    while (!TailPosition.isLoop(path.getLeaf()) && !(path.getLeaf() instanceof SwitchTree)) {
      path = path.getParentPath();
    }
    return path.getLeaf() == loop;
  }
}
