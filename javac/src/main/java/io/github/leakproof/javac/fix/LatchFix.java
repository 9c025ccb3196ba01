package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.pattern.Pattern;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Puts a task's count-down into a {@code finally}, and what comes before it into its try. */
final class LatchFix implements Strategy {

  private final Workshop shop;
  private final SourceText source;

  LatchFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    TreePath site = request.site();
    if (request.check() != Pattern.LATCH_NOT_COUNTED_DOWN
        || !(site.getLeaf() instanceof MethodInvocationTree)
        || !(site.getParentPath().getLeaf() instanceof ExpressionStatementTree)
        || !(Code.body(site).getLeaf() instanceof BlockTree body)) {
      throw new Refused("the count-down is no statement of its own");
    }
    Draft draft = shop.draft(site, "Count down in a finally block");
    TreePath statement = site.getParentPath();
    List<TreePath> all = countDowns(Code.body(site), statement.getLeaf().toString());
    if (all.size() == 1 && statement.getParentPath().getLeaf() == body) {
      wrapBefore(draft, statement);
    } else if (all.size() == 1 && isFinally(statement, body)) {
      widen(draft, statement);
    } else {
      moveOutOfTry(draft, body, all);
    }
    return draft;
  }

  private List<TreePath> countDowns(TreePath body, String text) {
    return Code.find(
        body,
        p ->
            p.getLeaf() instanceof ExpressionStatementTree
                && p.getLeaf().toString().equals(text)
                && !Code.crossesBody(p, body.getLeaf()));
  }

  private void wrapBefore(Draft draft, TreePath statement) throws Refused {
    StatementSlot slot = StatementSlot.of(statement);
    Region before = new Region(slot.owner(), slot.siblings(), 0, slot.index());
    if (before.isEmpty()) {
      throw new Refused("nothing comes before the count-down");
    }
    checkKnownOutside(statement, before);
    int start = source.start(before.first());
    String indent = source.indentAt(start);
    if (!source.isFirstInLine(start)) {
      throw new Refused("the statements share a line");
    }
    shop.hoisting.hoist(draft, before, start);
    int opened = shop.wrapping.openBefore(draft, before.first(), "try {");
    String closer = shop.wrapping.finallyClause(indent, List.of(source.of(statement.getLeaf())));
    shop.wrapping.closeAt(draft, slot.statement(), opened, indent, closer);
  }

  /** Whether it is all that the {@code finally} block of a {@code try} of the body does. */
  private static boolean isFinally(TreePath statement, BlockTree body) {
    TreePath around = statement.getParentPath().getParentPath();
    return around.getLeaf() instanceof TryTree attempt
        && attempt.getFinallyBlock() == statement.getParentPath().getLeaf()
        && attempt.getFinallyBlock().getStatements().size() == 1
        && around.getParentPath().getLeaf() == body;
  }

  /** Lets the {@code finally} hold for what comes before its {@code try}, too. */
  private void widen(Draft draft, TreePath statement) throws Refused {
    TreePath path = statement.getParentPath().getParentPath();
    TryTree attempt = (TryTree) path.getLeaf();
    StatementSlot slot = StatementSlot.of(path);
    Region region = new Region(slot.owner(), slot.siblings(), 0, slot.index() + 1);
    Region before = region.until(slot.index());
    if (before.isEmpty()) {
      throw new Refused("only its author knows when the task has to count down");
    }
    checkKnownOutside(statement, before);
    int start = source.start(region.first());
    if (!source.isFirstInLine(start)) {
      throw new Refused("the statements share a line");
    }
    if (Removal.onlyFinally(attempt)) {
      shop.hoisting.hoist(draft, before, source.end(attempt.getBlock()), start);
      int opened = shop.wrapping.openBefore(draft, before.first(), "try {");
      draft.shift(opened, source.endWithComment(before.last()), 1);
      draft.delete(source.start(attempt), source.start(attempt.getBlock()) + 1);
      return;
    }
    shop.hoisting.hoist(draft, region, start);
    int opened = shop.wrapping.openBefore(draft, region.first(), "try {");
    int end = source.end(last(attempt));
    int clause = source.text().indexOf("finally", end);
    if (!source.text().substring(end, clause).isBlank()) {
      throw new Refused("a comment stands before the finally block");
    }
    draft.shift(opened, end, 1);
    draft.replace(end, clause, source.newline() + source.indentAt(start) + "} ");
  }

  /** What precedes the {@code finally} block. */
  private static Tree last(TryTree attempt) {
    List<? extends CatchTree> catches = attempt.getCatches();
    return catches.isEmpty() ? attempt.getBlock() : catches.get(catches.size() - 1);
  }

  /** The count-downs end the blocks of one {@code try} statement: its {@code finally} has them. */
  private void moveOutOfTry(Draft draft, BlockTree body, List<TreePath> all) throws Refused {
    TreePath attempt = attempt(all.get(0));
    for (TreePath one : all) {
      StatementSlot slot = StatementSlot.of(one);
      if (attempt(one).getLeaf() != attempt.getLeaf()
          || !slot.isLast()
          || !source.isFirstInLine(source.start(one.getLeaf()))) {
        throw new Refused("only its author knows when the task has to count down");
      }
    }
    if (((TryTree) attempt.getLeaf()).getFinallyBlock() != null
        || attempt.getParentPath().getLeaf() != body) {
      throw new Refused("the count-down stands in a try of a special form");
    }
    StatementSlot slot = StatementSlot.of(attempt);
    Region region = new Region(slot.owner(), slot.siblings(), 0, slot.index() + 1);
    checkKnownOutside(all.get(0), region);
    List<String> lines = List.of(source.of(all.get(0).getLeaf()));
    String indent = source.indentAt(source.start(region.first()));
    all.forEach(one -> draft.delete(one.getLeaf()));
    if (slot.index() == 0) {
      String clause = shop.wrapping.finallyClause(indent, lines).substring(1);
      draft.insert(source.end(attempt.getLeaf()), clause);
      return;
    }
    int start = source.start(region.first());
    shop.hoisting.hoist(draft, region, start);
    int opened = shop.wrapping.openBefore(draft, region.first(), "try {");
    shop.wrapping.close(draft, region, opened, indent, shop.wrapping.finallyClause(indent, lines));
  }

  /** The {@code try} statement whose block, or whose handler's block, the statement stands in. */
  private static TreePath attempt(TreePath statement) throws Refused {
    TreePath block = statement.getParentPath();
    TreePath around = block.getParentPath();
    if (around.getLeaf() instanceof TryTree attempt
        && attempt.getBlock() == block.getLeaf()
        && attempt.getResources().isEmpty()) {
      return around;
    } else if (around.getLeaf() instanceof CatchTree
        && around.getParentPath().getLeaf() instanceof TryTree) {
      return around.getParentPath();
    }
    throw new Refused("only its author knows when the task has to count down");
  }

  private void checkKnownOutside(TreePath statement, Region region) throws Refused {
    for (TreePath name : Code.find(statement, p -> p.getLeaf() instanceof IdentifierTree)) {
      @Nullable Element element = shop.code.element(name).orElse(null);
      for (StatementTree inside : region.statements()) {
        boolean isDeclared = !Code.find(region.path(inside), p -> declares(p, element)).isEmpty();
        if (isDeclared) {
          throw new Refused("what counts down is declared in between");
        }
      }
    }
  }

  private boolean declares(TreePath path, @Nullable Element element) {
    Tree leaf = path.getLeaf();
    return element != null
        && leaf instanceof VariableTree
        && Objects.equals(shop.code.element(path).orElse(null), element);
  }
}
