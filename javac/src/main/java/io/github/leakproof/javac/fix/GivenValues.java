package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Whether a field may hold what somebody else has made, and answers for (spec 1.3). */
final class GivenValues {
  private final Workshop shop;
  private final TreePath type;

  GivenValues(Workshop shop, TreePath type) {
    this.shop = shop;
    this.type = type;
  }

  /** Whether a constructor or method puts a parameter, which a caller chooses, into the field. */
  boolean mayHold(VariableElement field) {
    return Code.find(type, path -> path.getLeaf() instanceof AssignmentTree).stream()
        .filter(path -> isTo(path, field))
        .map(path -> new TreePath(path, ((AssignmentTree) path.getLeaf()).getExpression()))
        .anyMatch(this::isGiven);
  }

  private boolean isTo(TreePath assignment, VariableElement field) {
    TreePath target =
        new TreePath(assignment, ((AssignmentTree) assignment.getLeaf()).getVariable());
    return shop.expressions.variable(target).filter(field::equals).isPresent();
  }

  private boolean isGiven(TreePath value) {
    TreePath plain = Expressions.withoutParentheses(value);
    if (plain.getLeaf() instanceof ConditionalExpressionTree choice) {
      return isGiven(new TreePath(plain, choice.getTrueExpression()))
          || isGiven(new TreePath(plain, choice.getFalseExpression()));
    }
    Optional<Element> parameter =
        shop.expressions.variable(plain).filter(v -> v.getKind() == ElementKind.PARAMETER);
    return parameter.isPresent() && isChosenByOthers(plain, parameter.get());
  }

  private boolean isChosenByOthers(TreePath use, Element parameter) {
    TreePath method = Code.enclosing(use, MethodTree.class).orElse(null);
    if (method == null) {
      return false;
    }
    MethodTree tree = (MethodTree) method.getLeaf();
    int index =
        tree.getParameters().stream()
            .map(each -> shop.code.element(new TreePath(method, each)))
            .toList()
            .indexOf(Optional.of(parameter));
    return index >= 0
        && (!tree.getModifiers().getFlags().contains(Modifier.PRIVATE)
            || isPassedOn(method, index));
  }

  /** Whether the class passes a private method something that it has not just made. */
  private boolean isPassedOn(TreePath method, int index) {
    Element called = shop.code.element(method).orElse(null);
    TreePath unit = new TreePath(shop.code.context().unit());
    return Code.find(unit, path -> isCallOf(path, called)).stream()
        .map(call -> argument(call.getLeaf(), index))
        .anyMatch(
            argument ->
                argument.isEmpty()
                    || !Expressions.isCall(Expressions.withoutParentheses(argument.get())));
  }

  private boolean isCallOf(TreePath path, @Nullable Element called) {
    return Expressions.isCall(path.getLeaf())
        && shop.code.element(path).filter(element -> element.equals(called)).isPresent();
  }

  private static Optional<ExpressionTree> argument(Tree call, int index) {
    List<? extends ExpressionTree> arguments =
        call instanceof NewClassTree creation
            ? creation.getArguments()
            : ((MethodInvocationTree) call).getArguments();
    return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
  }
}
