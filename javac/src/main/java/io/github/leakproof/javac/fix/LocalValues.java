package io.github.leakproof.javac.fix;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
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
