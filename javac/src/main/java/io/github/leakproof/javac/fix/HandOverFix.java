package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;

/** Releases what a later statement hands over, where that statement is not reached. */
final class HandOverFix {

  private final Workshop shop;
  private final SourceText source;
  private final FixRequest request;

  HandOverFix(Workshop shop, FixRequest request) {
    this.shop = shop;
    this.source = shop.source;
    this.request = request;
  }

  /** Whether a statement of the list hands it over, and only one that has no branches. */
  boolean applies(Region rest) {
    return handOver(rest).isPresent();
  }

  private Optional<StatementTree> handOver(Region rest) {
    List<? extends StatementTree> handing =
        rest.statements().stream().filter(s -> handsOver(rest.path(s))).toList();
    return handing.size() == 1 && isSimple(handing.get(0))
        ? Optional.of(handing.get(0))
        : Optional.empty();
  }

  private boolean handsOver(TreePath statement) {
    return !Code.find(statement, p -> request.isHandOver(p.getLeaf())).isEmpty();
  }

  private static boolean isSimple(StatementTree statement) {
    return statement instanceof ExpressionStatementTree
        || statement instanceof VariableTree
        || statement instanceof ReturnTree;
  }

  /**
   * Guards what lies before the hand-over.
   *
   * @param slot the statement that acquires
   * @param text the release
   * @throws Refused if that code jumps or releases in a way that leaves no room for a release
   */
  void fix(Draft draft, StatementSlot slot, String text, List<TreePath> releases) throws Refused {
    Region rest = slot.rest();
    StatementTree handing = handOver(rest).orElseThrow();
    Region region = rest.until(rest.siblings().indexOf(handing));
    if (region.isEmpty() || !releases.isEmpty() || mayFailBefore(rest.path(handing))) {
      throw new Refused("somebody else takes it over on some path");
    }
    for (TreePath jump : Code.find(region, p -> leaves(p, region))) {
      releaseBefore(draft, jump, text);
    }
    shop.hoisting.hoist(draft, region, source.start(slot.statement()));
    String indent = source.indentAt(source.start(slot.statement()));
    int opened = shop.wrapping.openAfter(draft, slot.statement(), region, "try {");
    String caught = shop.names.exception(slot.path());
    List<String> closer =
        shop.wrapping.blockLines(
            "} catch (Throwable " + caught + ") {", List.of(text + ";", "throw " + caught + ";"));
    shop.wrapping.close(draft, region, opened, indent, shop.wrapping.lines(indent, closer));
  }

  /** Whether the statement does more than to hand it over. */
  private boolean mayFailBefore(TreePath handing) {
    return Code.find(handing, path -> Expressions.isCall(path.getLeaf())).stream()
        .anyMatch(
            call ->
                !request.isHandOver(call.getLeaf())
                    && !Code.crossesBody(call, handing.getLeaf())
                    && Code.find(call, p -> request.isHandOver(p.getLeaf())).isEmpty());
  }

  private static boolean leaves(TreePath path, Region region) {
    Tree leaf = path.getLeaf();
    boolean jumps =
        leaf instanceof ReturnTree
            || leaf instanceof BreakTree
            || leaf instanceof ContinueTree
            || leaf instanceof YieldTree;
    return jumps && !Code.crossesBody(path, region.owner().getLeaf());
  }

  private void releaseBefore(Draft draft, TreePath jump, String text) throws Refused {
    Tree parent = jump.getParentPath().getLeaf();
    boolean listed = parent instanceof BlockTree || parent instanceof CaseTree;
    boolean plain =
        jump.getLeaf() instanceof ReturnTree result
            && (result.getExpression() == null || Expressions.isPlain(result.getExpression()));
    if (!listed || !plain) {
      throw new Refused("it is left in an unusual way before it is handed over");
    }
    int start = source.start(jump.getLeaf());
    draft.insert(
        start, text + ";" + source.newline() + source.indentAt(start) + source.indentUnit());
  }
}
