package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Values that have a local variable, which nothing else is ever assigned to. */
final class LocalValues {
  private final Workshop shop;

  LocalValues(Workshop shop) {
    this.shop = shop;
  }

  /** Where the local variable is declared that the expression names, if that is such a one. */
  Optional<TreePath> declaration(TreePath name) {
    Element element =
        shop.code
            .element(name)
            .filter(e -> name.getLeaf() instanceof IdentifierTree && isLocal(e))
            .orElse(null);
    TreePath body = Code.body(name);
    if (element == null || shop.uses.isAssigned(body, element)) {
      return Optional.empty();
    }
    List<TreePath> found =
        Code.find(
            body,
            path ->
                path.getLeaf() instanceof VariableTree
                    && shop.code.element(path).filter(element::equals).isPresent());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The one place where a call makes what the local variable holds that the expression names. */
  Optional<TreePath> assignment(TreePath name) {
    Optional<Element> element =
        shop.code
            .element(name)
            .filter(e -> name.getLeaf() instanceof IdentifierTree)
            .filter(e -> e.getKind() == ElementKind.LOCAL_VARIABLE);
    if (element.isEmpty()) {
      return Optional.empty();
    }
    TreePath body = Code.body(name);
    List<TreePath> targets =
        shop.uses.in(body, element.get()).stream().filter(VariableUses::isTarget).toList();
    boolean isSole =
        targets.size() == 1
            && Code.find(body, path -> isInitialized(path, element.get())).isEmpty()
            && targets.get(0).getParentPath().getLeaf() instanceof AssignmentTree assignment
            && isMade(assignment.getExpression())
            && !Code.crossesBody(targets.get(0), body.getLeaf());
    return isSole ? Optional.of(targets.get(0).getParentPath()) : Optional.empty();
  }

  /** Whether the variable is declared there with a value. */
  private boolean isInitialized(TreePath path, Element variable) {
    return path.getLeaf() instanceof VariableTree declared
        && declared.getInitializer() != null
        && !Expressions.isNull(declared.getInitializer())
        && shop.code.element(path).filter(variable::equals).isPresent();
  }

  /** Whether the value is what a call makes, so that it is not null. */
  static boolean isMade(Tree value) {
    Tree tree = value == null ? null : Expressions.withoutParentheses(value);
    return tree instanceof TypeCastTree cast
        ? isMade(cast.getExpression())
        : Expressions.isCall(tree);
  }

  private static boolean isLocal(Element element) {
    return element.getKind() == ElementKind.LOCAL_VARIABLE
        || element.getKind() == ElementKind.RESOURCE_VARIABLE;
  }

  /**
   * Refuses where the same is called already, to no avail.
   *
   * @param receiver how the text of its receiver begins
   */
  void refuseSecond(TreePath root, String receiver, String text) throws Refused {
    String name = text.substring(0, text.indexOf('('));
    String called = name.substring(name.lastIndexOf('.') + 1);
    boolean isNew =
        Code.find(
                root,
                path ->
                    path.getLeaf() instanceof MethodInvocationTree call
                        && Expressions.methodName(call).equals(called)
                        && Expressions.receiver(path)
                            .filter(on -> shop.source.of(on.getLeaf()).startsWith(receiver))
                            .isPresent())
            .isEmpty();
    if (!isNew) {
      throw new Refused("it is given a timeout already, which does not help");
    }
  }
}
