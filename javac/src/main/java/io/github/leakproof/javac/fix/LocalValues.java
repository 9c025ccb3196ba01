package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
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
  /** Why there is no fix where there is a timeout that does not end the finding. */
  static final String SECOND = "it is given a timeout already, on some path or to no avail";

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
   * Refuses where the same is called already, on some path or to no avail.
   *
   * @param chain what it would be called on
   * @param text the call, with or without a receiver
   */
  void refuseSecond(TreePath chain, String text) throws Refused {
    String name = called(text);
    TreePath path = Expressions.withoutParentheses(chain);
    for (Optional<TreePath> link = Optional.of(path);
        link.isPresent();
        link = Expressions.receiver(link.get())) {
      if (Expressions.isCallOf(link.get(), name)) {
        throw new Refused(SECOND);
      }
    }
    Optional<Element> variable = shop.expressions.root(path);
    if (variable.isPresent()) {
      refuseSecond(Code.body(chain), variable.get(), text);
    }
  }

  /** The same for what a variable holds, as far as that code gives it a timeout. */
  void refuseSecond(TreePath body, Element variable, String text) throws Refused {
    String name = called(text);
    if (!Code.find(body, p -> Expressions.isCallOf(p, name) && concerns(p, variable)).isEmpty()) {
      throw new Refused(SECOND);
    }
  }

  private static String called(String text) {
    String name = text.substring(0, text.indexOf('('));
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Whether the call changes the variable's object, or is part of a value that it is given. */
  private boolean concerns(TreePath call, Element variable) {
    TreePath path = call;
    while (path.getLeaf() instanceof ExpressionTree
        && !(path.getLeaf() instanceof AssignmentTree)) {
      path = path.getParentPath();
    }
    if (path.getLeaf() instanceof VariableTree) {
      return shop.code.element(path).filter(variable::equals).isPresent();
    } else if (path.getLeaf() instanceof AssignmentTree assignment) {
      return isOf(new TreePath(path, assignment.getVariable()), variable);
    }
    return path.getLeaf() instanceof ExpressionStatementTree && isOf(call, variable);
  }

  private boolean isOf(TreePath expression, Element variable) {
    return shop.expressions.root(expression).filter(variable::equals).isPresent();
  }
}
