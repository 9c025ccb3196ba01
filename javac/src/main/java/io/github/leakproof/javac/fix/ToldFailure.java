package io.github.leakproof.javac.fix;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.catalogue.FailureQuestion;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The failure that code has been told of, where a condition has shown that there is one. */
final class ToldFailure {
  private static final String FAILURE = "java.lang.Throwable";

  private final Workshop shop;

  ToldFailure(Workshop shop) {
    this.shop = shop;
  }

  /** An expression for it. */
  Optional<String> in(List<Truth> known) {
    return known.stream()
        .flatMap(truth -> variable(truth).or(() -> question(truth)).stream())
        .findFirst();
  }

  /** Whether a condition has shown that there is none. */
  boolean isNone(List<Truth> known) {
    return known.stream()
        .map(truth -> new Truth(truth.condition(), !truth.value()))
        .anyMatch(contrary -> variable(contrary).or(() -> question(contrary)).isPresent());
  }

  /** The one parameter of the body around the place in which it may be told of a failure. */
  Optional<String> given(TreePath place) {
    TreePath body = Code.body(place).getParentPath();
    List<? extends VariableTree> parameters =
        body.getLeaf() instanceof LambdaExpressionTree lambda
            ? lambda.getParameters()
            : body.getLeaf() instanceof MethodTree method ? method.getParameters() : List.of();
    List<String> failures =
        parameters.stream()
            .filter(parameter -> isFailure(new TreePath(body, parameter)))
            .map(parameter -> parameter.getName().toString())
            .toList();
    return failures.size() == 1 ? Optional.of(failures.get(0)) : Optional.empty();
  }

  /** A variable that is compared to {@code null}. */
  private Optional<String> variable(Truth truth) {
    Tree.Kind differs = truth.value() ? Tree.Kind.NOT_EQUAL_TO : Tree.Kind.EQUAL_TO;
    if (!(truth.condition().getLeaf() instanceof BinaryTree comparison)
        || comparison.getKind() != differs) {
      return Optional.empty();
    }
    Tree left = comparison.getLeftOperand();
    Tree right = comparison.getRightOperand();
    TreePath other = new TreePath(truth.condition(), Expressions.isNull(left) ? right : left);
    boolean isAsked = Expressions.isNull(left) || Expressions.isNull(right);
    return isAsked && other.getLeaf() instanceof IdentifierTree && isFailure(other)
        ? Optional.of(shop.source.of(other.getLeaf()))
        : Optional.empty();
  }

  private boolean isFailure(TreePath variable) {
    return shop.code
        .element(variable)
        .filter(e -> shop.code.isSubtype(e.asType(), FAILURE))
        .isPresent();
  }

  /** What a result that is asked whether it is a failure has to say of that. */
  private Optional<String> question(Truth truth) {
    Optional<TreePath> result =
        truth.condition().getLeaf() instanceof MethodInvocationTree
            ? Expressions.receiver(truth.condition())
            : Optional.empty();
    Optional<String> cause = result.flatMap(r -> cause(truth));
    return cause.map(name -> shop.source.of(result.orElseThrow().getLeaf()) + "." + name + "()");
  }

  private Optional<String> cause(Truth truth) {
    Element asked = shop.code.element(truth.condition()).orElse(null);
    if (asked instanceof ExecutableElement method
        && method.getEnclosingElement() instanceof TypeElement type) {
      return shop.code
          .context()
          .traits()
          .failureQuestion(
              method.getSimpleName().toString(),
              truth.value(),
              name -> shop.code.isSubtype(type.asType(), name))
          .map(FailureQuestion::cause);
    }
    return Optional.empty();
  }
}
