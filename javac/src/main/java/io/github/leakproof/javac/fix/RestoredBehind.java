package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * A handler that remembers the interrupt in a variable, and an {@code if} right behind the loop
 * around it that sets the flag again: it goes into a {@code finally}, for the other ways out.
 */
final class RestoredBehind {
  private final Workshop shop;
  private final SourceText source;

  RestoredBehind(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  /** The statement around the handler, and the one that follows it. */
  private record Pair(StatementSlot around, IfTree restoring) {}

  /**
   * Puts the statement that sets the flag into a {@code finally}.
   *
   * @param restore path to the call that sets it
   * @return whether it is such a statement
   */
  boolean widen(Draft draft, TreePath clause, TreePath restore) throws Refused {
    Optional<Pair> pair = pair(clause, restore);
    if (pair.isEmpty() || !remembers(clause, pair.get())) {
      return false;
    }
    StatementSlot around = pair.get().around();
    int start = source.start(around.statement());
    String indent = source.indentAt(start);
    if (!source.isFirstInLine(start)) {
      throw new Refused("the statements share a line");
    }
    int opened = shop.wrapping.openBefore(draft, around.statement(), "try {");
    List<String> lines = lines(pair.get().restoring(), indent);
    shop.wrapping.closeAt(
        draft, pair.get().restoring(), opened, indent, shop.wrapping.finallyClause(indent, lines));
    return true;
  }

  private Optional<Pair> pair(TreePath clause, TreePath restore) throws Refused {
    TreePath statement = restore.getParentPath();
    while (statement.getParentPath().getLeaf() instanceof BlockTree block
        && block.getStatements().size() == 1) {
      statement = statement.getParentPath();
    }
    TreePath condition = statement.getParentPath();
    if (!(condition.getLeaf() instanceof IfTree restoring)
        || restoring.getElseStatement() != null
        || !(condition.getParentPath().getLeaf() instanceof BlockTree)) {
      return Optional.empty();
    }
    StatementSlot last = StatementSlot.of(condition);
    if (last.index() == 0) {
      return Optional.empty();
    }
    StatementTree before = last.siblings().get(last.index() - 1);
    return !(before instanceof VariableTree) && Code.isWithin(clause, before)
        ? Optional.of(new Pair(StatementSlot.of(new TreePath(last.owner(), before)), restoring))
        : Optional.empty();
  }

  /** Whether the handler sets the variable that the condition asks, whatever else it does. */
  private boolean remembers(TreePath clause, Pair pair) {
    TreePath restoring = new TreePath(pair.around().owner(), pair.restoring());
    Optional<Element> asked =
        shop.expressions
            .variable(new TreePath(restoring, pair.restoring().getCondition()))
            .filter(Expressions::isLocal);
    TreePath block = new TreePath(clause, ((CatchTree) clause.getLeaf()).getBlock());
    return asked.isPresent()
        && ((BlockTree) block.getLeaf())
            .getStatements().stream()
                .anyMatch(each -> sets(new TreePath(block, each), asked.get()));
  }

  private boolean sets(TreePath statement, Element variable) {
    return statement.getLeaf() instanceof ExpressionStatementTree each
        && each.getExpression() instanceof AssignmentTree assignment
        && assignment.getExpression() instanceof LiteralTree literal
        && Boolean.TRUE.equals(literal.getValue())
        && shop.expressions
            .variable(new TreePath(new TreePath(statement, assignment), assignment.getVariable()))
            .filter(variable::equals)
            .isPresent();
  }

  private List<String> lines(Tree statement, String indent) {
    return source
        .of(statement)
        .lines()
        .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line)
        .toList();
  }
}
