package io.github.leakproof.javac.fix;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The method or lambda whose body a statement belongs to, and whether a thread runs it. */
final class TaskMethod {
  private final Workshop shop;
  private final TreePath around;

  /** What has that body. */
  TaskMethod(Workshop shop, TreePath body) {
    this.shop = shop;
    this.around = body.getParentPath();
  }

  /** Whether it may end without a value. */
  boolean returnsNothing() {
    if (around.getLeaf() instanceof MethodTree method) {
      return method.getReturnType() != null
          && "void".equals(shop.source.of(method.getReturnType()));
    }
    return around.getLeaf() instanceof LambdaExpressionTree
        && Optional.ofNullable(shop.code.context().trees().getTypeMirror(around))
            .flatMap(this::functionalResult)
            .filter(kind -> kind == TypeKind.VOID)
            .isPresent();
  }

  private Optional<TypeKind> functionalResult(TypeMirror type) {
    return shop.code.types().asElement(type) instanceof TypeElement functional
        ? ElementFilter.methodsIn(shop.code.elements().getAllMembers(functional)).stream()
            .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT))
            .map(m -> m.getReturnType().getKind())
            .findFirst()
        : Optional.empty();
  }

  /** Whether it is a task without a result: nobody waits for what it returns with. */
  boolean isTask() {
    if (around.getLeaf() instanceof LambdaExpressionTree) {
      return isRunnable(shop.code.context().trees().getTypeMirror(around));
    }
    return around.getLeaf() instanceof MethodTree method
        && returnsNothing()
        && method.getParameters().isEmpty()
        && shop.code.element(around).filter(this::isTask).isPresent();
  }

  private boolean isTask(Element method) {
    return (method.getSimpleName().contentEquals("run")
            && isRunnable(method.getEnclosingElement().asType()))
        || !Code.find(new TreePath(shop.code.context().unit()), p -> isTaskOf(p, method)).isEmpty();
  }

  private boolean isTaskOf(TreePath path, Element method) {
    return path.getLeaf() instanceof MemberReferenceTree
        && shop.code.element(path).filter(method::equals).isPresent()
        && isRunnable(shop.code.context().trees().getTypeMirror(path));
  }

  private boolean isRunnable(TypeMirror type) {
    return type != null && shop.code.isSubtype(type, TaskBody.RUNNABLE);
  }
}
