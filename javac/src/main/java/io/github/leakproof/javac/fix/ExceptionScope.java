package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Which checked exceptions may be thrown where. */
final class ExceptionScope {

  private final Code code;

  ExceptionScope(Code code) {
    this.code = code;
  }

  /** The checked exceptions that a call declares. */
  List<TypeMirror> declaredBy(TreePath call) {
    return code.element(call)
        .filter(ExecutableElement.class::isInstance)
        .map(e -> checked(((ExecutableElement) e).getThrownTypes()))
        .orElse(List.of());
  }

  /** Whether the tree is a call that says that an interrupt ends it. */
  boolean isInterruptible(TreePath call) {
    return declaredBy(call).stream()
        .anyMatch(thrown -> code.isSubtype(thrown, "java.lang.InterruptedException"));
  }

  List<TypeMirror> checked(List<? extends TypeMirror> thrown) {
    List<TypeMirror> checked = new ArrayList<>();
    for (TypeMirror type : thrown) {
      if (!code.isSubtype(type, "java.lang.RuntimeException")
          && !code.isSubtype(type, "java.lang.Error")) {
        checked.add(type);
      }
    }
    return checked;
  }

  /**
   * The checked exceptions of a call that is to stand at that place.
   *
   * @param type the class of the call's receiver
   * @param call its text, with {@code $} for the receiver
   * @throws Refused if nobody expects them there
   */
  List<TypeMirror> expected(TreePath place, TypeElement type, String call) throws Refused {
    String name = call.substring(call.indexOf('.') + 1, call.indexOf('('));
    List<TypeMirror> thrown =
        ElementFilter.methodsIn(code.elements().getAllMembers(type)).stream()
            .filter(method -> method.getSimpleName().contentEquals(name))
            .flatMap(method -> checked(method.getThrownTypes()).stream())
            .toList();
    if (!allows(place, thrown)) {
      throw new Refused("to set the timeout throws an exception that nobody expects here");
    }
    return thrown;
  }

  /** Whether a statement at that place may throw all these checked exceptions. */
  boolean allows(TreePath place, List<? extends TypeMirror> exceptions) {
    return exceptions.stream().allMatch(e -> allows(place, e));
  }

  private boolean allows(TreePath place, TypeMirror exception) {
    for (TreePath path = place; path.getParentPath() != null; path = path.getParentPath()) {
      Tree parent = path.getParentPath().getLeaf();
      if (parent instanceof TryTree attempt
          && isGuarded(attempt, path.getLeaf())
          && catches(path.getParentPath(), exception)) {
        return true;
      }
      if (parent instanceof MethodTree method) {
        return declares(path.getParentPath(), method, exception);
      }
      if (parent instanceof LambdaExpressionTree) {
        return descriptorThrows(path.getParentPath(), exception);
      }
      if (parent instanceof ClassTree) {
        return false;
      }
    }
    return false;
  }

  /** Whether a child of the {@code try} lies where its {@code catch} clauses see it. */
  static boolean isGuarded(TryTree attempt, Tree child) {
    return attempt.getBlock() == child || attempt.getResources().contains(child);
  }

  private boolean catches(TreePath attempt, TypeMirror exception) {
    return ((TryTree) attempt.getLeaf())
        .getCatches().stream().anyMatch(c -> catches(attempt, c, exception));
  }

  /** Whether a {@code catch} clause receives every exception of that type. */
  boolean catches(TreePath attempt, CatchTree clause, TypeMirror exception) {
    return caught(attempt, clause).stream().anyMatch(t -> code.types().isSubtype(exception, t));
  }

  /** The types that a {@code catch} clause names. */
  List<TypeMirror> caught(TreePath attempt, CatchTree clause) {
    TreePath parameter = new TreePath(new TreePath(attempt, clause), clause.getParameter());
    Tree type = clause.getParameter().getType();
    TreePath path = new TreePath(parameter, type);
    List<TypeMirror> caught = new ArrayList<>();
    if (type instanceof UnionTypeTree union) {
      for (Tree alternative : union.getTypeAlternatives()) {
        caught.add(code.context().trees().getTypeMirror(new TreePath(path, alternative)));
      }
    } else {
      caught.add(code.context().trees().getTypeMirror(path));
    }
    return caught;
  }

  /** The {@code try} statements of the body whose handlers see the place, innermost first. */
  static List<TreePath> attempts(TreePath place) {
    List<TreePath> attempts = new ArrayList<>();
    Tree body = Code.body(place).getLeaf();
    for (TreePath path = place; path.getLeaf() != body; path = path.getParentPath()) {
      if (path.getParentPath().getLeaf() instanceof TryTree attempt
          && isGuarded(attempt, path.getLeaf())) {
        attempts.add(path.getParentPath());
      }
    }
    return attempts;
  }

  /** Whether some handler around the place, in its body, receives every exception of that type. */
  boolean isCaughtInBody(TreePath place, TypeMirror exception) {
    return attempts(place).stream().anyMatch(attempt -> catches(attempt, exception));
  }

  /**
   * Ensures that no handler of something wider takes the exception for something else.
   *
   * @throws Refused if one does, and does not throw in turn
   */
  void checkHeard(TreePath site, TypeMirror exception) throws Refused {
    for (TreePath attempt : attempts(site)) {
      for (CatchTree clause : ((TryTree) attempt.getLeaf()).getCatches()) {
        if (caught(attempt, clause).stream().anyMatch(t -> code.types().isSameType(t, exception))) {
          return;
        }
        if (catches(attempt, clause, exception)) {
          if (!throwsOnly(new TreePath(attempt, clause))) {
            throw new Refused("a handler of all exceptions would hide that time is up");
          }
          return;
        }
      }
    }
  }

  /** Whether each way through a handler ends in a {@code throw}. */
  private static boolean throwsOnly(TreePath clause) {
    BlockTree block = ((CatchTree) clause.getLeaf()).getBlock();
    return Completion.cannotComplete(block)
        && Code.find(
                clause,
                path ->
                    path.getLeaf() instanceof ReturnTree
                        || path.getLeaf() instanceof BreakTree
                        || path.getLeaf() instanceof ContinueTree)
            .isEmpty();
  }

  private boolean declares(TreePath path, MethodTree method, TypeMirror exception) {
    return method.getThrows().stream()
        .map(t -> code.context().trees().getTypeMirror(new TreePath(path, t)))
        .anyMatch(t -> code.types().isSubtype(exception, t));
  }

  private boolean descriptorThrows(TreePath lambda, TypeMirror exception) {
    return descriptor(code.context().trees().getTypeMirror(lambda)).stream()
        .flatMap(m -> m.getThrownTypes().stream())
        .anyMatch(t -> code.types().isSubtype(exception, t));
  }

  /** The abstract method of a functional interface, as a list of at most one. */
  List<ExecutableElement> descriptor(TypeMirror functional) {
    Element element = code.types().asElement(functional);
    if (!(element instanceof TypeElement type)) {
      return List.of();
    }
    return ElementFilter.methodsIn(code.elements().getAllMembers(type)).stream()
        .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT))
        .filter(m -> !isOfObject(m))
        .limit(1)
        .toList();
  }

  private boolean isOfObject(ExecutableElement method) {
    TypeElement object = code.elements().getTypeElement("java.lang.Object");
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .anyMatch(
            m ->
                m.getSimpleName().equals(method.getSimpleName())
                    && m.getParameters().size() == method.getParameters().size());
  }
}
