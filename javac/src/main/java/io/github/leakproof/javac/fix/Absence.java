package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Variables that may hold null in the place of a resource: a release has to ask first then. */
final class Absence {

  private final Workshop shop;

  Absence(Workshop shop) {
    this.shop = shop;
  }

  /**
   * Whether the variable may be null behind the statement that gives it its value: the value says
   * so, or the code that follows asks.
   */
  boolean isPossible(StatementTree statement, Region rest, Element variable) {
    @Nullable Tree value = value(statement);
    return value == null || (!isFresh(value) && (isChoice(value) || isAskedFor(rest, variable)));
  }

  private static @Nullable Tree value(StatementTree statement) {
    if (statement instanceof VariableTree declared) {
      return declared.getInitializer();
    }
    return statement instanceof ExpressionStatementTree each
            && each.getExpression() instanceof AssignmentTree assignment
        ? assignment.getExpression()
        : null;
  }

  private static boolean isFresh(Tree value) {
    Tree tree = Expressions.withoutParentheses(value);
    return tree instanceof NewClassTree
        || (tree instanceof TypeCastTree cast && isFresh(cast.getExpression()));
  }

  /** Whether the expression chooses between a value and null. */
  static boolean isChoice(Tree value) {
    Tree tree = Expressions.withoutParentheses(value);
    if (tree instanceof TypeCastTree cast) {
      return isChoice(cast.getExpression());
    }
    return tree instanceof ConditionalExpressionTree choice
        && (Expressions.isNull(choice.getTrueExpression())
            || Expressions.isNull(choice.getFalseExpression()));
  }

  private boolean isAskedFor(Region rest, Element variable) {
    return shop.uses.in(rest, variable).stream().anyMatch(Absence::isComparedToNull);
  }

  private static boolean isComparedToNull(TreePath use) {
    return Expressions.isNullTest(Expressions.aroundParentheses(use).getLeaf());
  }

  /** Whether the variable is known to be null at a place within that tree. */
  boolean isKnown(TreePath place, Tree root, Element variable) {
    return Truth.at(place, root).stream().anyMatch(truth -> saysNull(truth, variable));
  }

  private boolean saysNull(Truth truth, Element variable) {
    Tree.Kind kind = truth.value() ? Tree.Kind.EQUAL_TO : Tree.Kind.NOT_EQUAL_TO;
    return truth.condition().getLeaf().getKind() == kind
        && shop.uses.in(truth.condition(), variable).stream().anyMatch(Absence::isComparedToNull);
  }

  /** The release of what a variable holds, if it holds something. */
  List<String> lines(boolean mayBeNull, String name, String release) {
    List<String> lines = List.of(release + ";");
    return mayBeNull ? shop.wrapping.blockLines("if (" + name + " != null) {", lines) : lines;
  }
}
