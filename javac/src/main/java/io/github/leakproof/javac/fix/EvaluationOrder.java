package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;

/** What a statement evaluates before one of its expressions. */
final class EvaluationOrder {

  private EvaluationOrder() {}

  /**
   * Ensures that an expression can be evaluated before its statement begins: it is evaluated
   * always, once, and nothing with an effect comes before it.
   *
   * @throws Refused if not
   */
  static void checkFirst(TreePath expression, TreePath statement) throws Refused {
    for (TreePath path = expression;
        path.getLeaf() != statement.getLeaf();
        path = path.getParentPath()) {
      if (!comesFirst(path.getLeaf(), path.getParentPath().getLeaf())) {
        throw new Refused(
            isArm(path)
                ? "one arm of an expression makes it, and another does not"
                : "other expressions of the statement are evaluated before it");
      }
    }
  }

  private static boolean isArm(TreePath expression) {
    return Expressions.choice(expression).isPresent()
        || (expression.getParentPath().getLeaf() instanceof BinaryTree binary
            && isShortCircuit(binary)
            && expression.getLeaf() == binary.getRightOperand());
  }

  private static boolean comesFirst(Tree child, Tree parent) {
    if (parent instanceof MethodInvocationTree call) {
      return child == call.getMethodSelect()
          || (isPlain(call.getMethodSelect()) && arePlainUntil(call.getArguments(), child));
    }
    if (parent instanceof NewClassTree creation) {
      return child == creation.getEnclosingExpression()
          || (creation.getEnclosingExpression() == null
              && arePlainUntil(creation.getArguments(), child));
    }
    if (parent instanceof BinaryTree binary) {
      return child == binary.getLeftOperand()
          || (!isShortCircuit(binary) && Expressions.isPlain(binary.getLeftOperand()));
    }
    if (parent instanceof ConditionalExpressionTree choice) {
      return child == choice.getCondition();
    }
    if (parent instanceof AssignmentTree assignment) {
      return child == assignment.getExpression() && Expressions.isPlain(assignment.getVariable());
    }
    if (parent instanceof IfTree condition) {
      return child == condition.getCondition();
    }
    if (parent instanceof LambdaExpressionTree || parent instanceof SwitchExpressionTree) {
      return false;
    }
    return passesOn(parent);
  }

  private static boolean passesOn(Tree parent) {
    return parent instanceof MemberSelectTree
        || parent instanceof ParenthesizedTree
        || parent instanceof TypeCastTree
        || parent instanceof UnaryTree
        || parent instanceof VariableTree
        || parent instanceof ReturnTree
        || parent instanceof ThrowTree
        || parent instanceof SynchronizedTree
        || parent instanceof ExpressionStatementTree;
  }

  private static boolean isShortCircuit(BinaryTree binary) {
    return binary.getKind() == Tree.Kind.CONDITIONAL_AND
        || binary.getKind() == Tree.Kind.CONDITIONAL_OR;
  }

  private static boolean isPlain(Tree select) {
    return Expressions.isPlain(select);
  }

  private static boolean arePlainUntil(List<? extends Tree> arguments, Tree child) {
    for (Tree argument : arguments) {
      if (argument == child) {
        return true;
      }
      if (!Expressions.isPlain(argument)) {
        return false;
      }
    }
    return false;
  }
}
