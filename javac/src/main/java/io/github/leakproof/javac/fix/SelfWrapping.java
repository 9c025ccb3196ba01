package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.Element;

/** A variable whose later values are all made around the one that they replace, and close it. */
final class SelfWrapping {
  private final Workshop shop;
  private final Escapes escapes;
  private final Element variable;

  SelfWrapping(Workshop shop, FixRequest request, Element variable) {
    this.shop = shop;
    this.escapes = new Escapes(shop, request);
    this.variable = variable;
  }

  /** Whether all assignments behind the declaration are such. */
  boolean isAllIn(StatementSlot declaration) {
    TreePath body = Code.body(declaration.path());
    List<TreePath> targets =
        shop.uses.in(body, variable).stream().filter(VariableUses::isTarget).toList();
    return !declaration.isLast() && targets.stream().allMatch(target -> wraps(target, body));
  }

  private boolean wraps(TreePath target, TreePath body) {
    TreePath parent = target.getParentPath();
    if (!(parent.getLeaf() instanceof AssignmentTree assignment)
        || Code.crossesBody(target, body.getLeaf())) {
      return false;
    }
    TreePath value =
        Expressions.withoutParentheses(new TreePath(parent, assignment.getExpression()));
    return value.getLeaf() instanceof NewClassTree creation
        && escapes.isCloseable(value)
        && creation.getArguments().stream()
            .map(argument -> shop.expressions.variable(new TreePath(value, argument)))
            .anyMatch(used -> used.filter(variable::equals).isPresent());
  }
}
