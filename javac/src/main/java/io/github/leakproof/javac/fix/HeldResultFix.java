package io.github.leakproof.javac.fix;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Releases a lock that the acquire call returns, unless it may return none instead. */
final class HeldResultFix implements Strategy {
  private final Workshop shop;

  HeldResultFix(Workshop shop) {
    this.shop = shop;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    TreePath outer = Expressions.aroundParentheses(request.site());
    if (isNullTest(outer.getLeaf()) || isTestedLater(outer)) {
      throw new Refused("what the call returns tells whether the lock is held");
    }
    return new ResourceFix(shop).draft(request);
  }

  private boolean isTestedLater(TreePath declaration) {
    Optional<? extends Element> variable =
        declaration.getLeaf() instanceof VariableTree
            ? shop.code.element(declaration)
            : Optional.empty();
    return variable.isPresent()
        && !Code.find(
                Code.body(declaration),
                path -> isNullTest(path.getLeaf()) && isOf(path, variable.get()))
            .isEmpty();
  }

  private boolean isOf(TreePath path, Element variable) {
    BinaryTree test = (BinaryTree) path.getLeaf();
    return is(path, test.getLeftOperand(), variable) || is(path, test.getRightOperand(), variable);
  }

  private boolean is(TreePath test, ExpressionTree operand, Element variable) {
    return shop.code.element(new TreePath(test, operand)).filter(variable::equals).isPresent();
  }

  private static boolean isNullTest(Tree tree) {
    return tree instanceof BinaryTree test
        && (Expressions.isNull(test.getLeftOperand())
            || Expressions.isNull(test.getRightOperand()));
  }
}
