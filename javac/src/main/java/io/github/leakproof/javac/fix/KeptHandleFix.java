package io.github.leakproof.javac.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Keeps a task's handle in a new field, or those of all tasks that the object may start, and
 * cancels the tasks when the object's life ends.
 */
final class KeptHandleFix implements Strategy {
  private final Workshop shop;
  private final SourceText source;

  KeptHandleFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    TreePath site = request.site();
    TreePath statement = site.getParentPath();
    if (!(statement.getLeaf() instanceof ExpressionStatementTree)) {
      throw new Refused("the call is part of a larger expression");
    }
    TreePath method = method(statement);
    TreePath type = method.getParentPath();
    refuseCallback(method, type);
    Draft draft =
        shop.draft(site, "Keep the handle, and cancel the task when the object's life ends");
    boolean isSole = !isRepeated(statement) && new OncePerObject(shop).isOnce(method);
    List<String> lines = isSole ? keepOne(draft, request, type) : keepAll(draft, request, type);
    new LifeCycle(shop, type).add(draft, Optional.empty(), lines, List.of());
    return draft;
  }

  /** Ensures that somebody calls, or can be asked to call, a method that ends the object's life. */
  private void refuseCallback(TreePath method, TreePath type) throws Refused {
    Element owner = shop.code.element(type).orElse(null);
    Element started = shop.code.element(method).orElse(null);
    if (owner instanceof TypeElement of
        && started instanceof ExecutableElement callback
        && !new LifeCycle(shop, type).isThere()
        && implementsLibrary(callback, of, of.asType())) {
      throw new Refused(
          "only its author knows when the library that calls the object is done with it");
    }
  }

  /** Whether a library other than the JDK declares the method for others to implement. */
  private boolean implementsLibrary(ExecutableElement method, TypeElement owner, TypeMirror type) {
    return shop.code.types().directSupertypes(type).stream()
        .anyMatch(
            above ->
                (isOfLibrary(above)
                        && ElementFilter.methodsIn(
                                shop.code.types().asElement(above).getEnclosedElements())
                            .stream()
                            .anyMatch(m -> shop.code.elements().overrides(method, m, owner)))
                    || implementsLibrary(method, owner, above));
  }

  private boolean isOfLibrary(TypeMirror type) {
    Element declared = shop.code.types().asElement(type);
    return shop.code.context().trees().getPath(declared) == null
        && shop.code.elements().getModuleOf(declared).isUnnamed();
  }

  /** A field for the only task of an object. Returns what cancels it. */
  private List<String> keepOne(Draft draft, FixRequest request, TreePath type) throws Refused {
    TreePath site = request.site();
    String name = shop.names.of(type, "scheduledTask");
    declare(draft, (ClassTree) type.getLeaf(), handleType(site, draft) + " " + name);
    draft.insert(source.start(site.getLeaf()), name + " = ");
    return shop.wrapping.blockLines("if (" + name + " != null) {", List.of(cancel(request, name)));
  }

  /** A field for all tasks that an object may have. Returns what cancels them. */
  private List<String> keepAll(Draft draft, FixRequest request, TreePath type) throws Refused {
    TreePath site = request.site();
    String name = shop.names.of(type, "scheduledTasks");
    String handle = handleType(site, draft);
    String queue = shop.imports.name("java.util.Queue", draft);
    String made = shop.imports.name("java.util.concurrent.ConcurrentLinkedQueue", draft);
    declare(
        draft,
        (ClassTree) type.getLeaf(),
        "final %s<%s> %s = new %s<>()".formatted(queue, handle, name, made));
    draft.insert(source.start(site.getLeaf()), name + ".add(");
    draft.insert(source.end(site.getLeaf()), ")");
    String each = shop.names.of(type, "task");
    return shop.wrapping.blockLines(
        "for (" + handle + " " + each + " : " + name + ") {", List.of(cancel(request, each)));
  }

  private static String cancel(FixRequest request, String handle) {
    return request.release().template().replace("$", handle) + ";";
  }

  private static boolean isRepeated(TreePath statement) {
    for (TreePath path = statement;
        !(path.getLeaf() instanceof MethodTree);
        path = path.getParentPath()) {
      if (TailPosition.isLoop(path.getLeaf())) {
        return true;
      }
    }
    return false;
  }

  /** The method of an object that starts the task. */
  private static TreePath method(TreePath statement) throws Refused {
    TreePath path = statement;
    while (path != null && !(path.getLeaf() instanceof MethodTree)) {
      if (path.getLeaf() instanceof LambdaExpressionTree || path.getLeaf() instanceof ClassTree) {
        throw new Refused("the task is started outside methods, or by a lambda");
      }
      path = path.getParentPath();
    }
    if (path == null
        || ((MethodTree) path.getLeaf()).getModifiers().getFlags().contains(Modifier.STATIC)
        || path.getParentPath().getLeaf().getKind() != Tree.Kind.CLASS) {
      throw new Refused("there is no object that could keep the handle");
    }
    return path;
  }

  private String handleType(TreePath site, Draft draft) throws Refused {
    ExecutableElement method =
        shop.code
            .element(site)
            .filter(ExecutableElement.class::isInstance)
            .map(ExecutableElement.class::cast)
            .orElseThrow(() -> new Refused("the call is unknown"));
    return shop.imports.text(method.getReturnType(), draft);
  }

  /** Declares a field behind the others, or before all else. */
  private void declare(Draft draft, ClassTree type, String field) throws Refused {
    String text = "private " + field + ";";
    List<? extends Tree> members = type.getMembers();
    Tree last = null;
    for (Tree member : members) {
      if (member instanceof VariableTree variable
          && !variable.getModifiers().getFlags().contains(Modifier.STATIC)) {
        last = member;
      }
    }
    if (last != null) {
      int at = source.endWithComment(last);
      String indent = source.indentAt(source.start(last));
      if (!source.isLastInLine(at)) {
        throw new Refused("the fields of the class share a line");
      }
      draft.insert(at, source.newline() + indent + text);
      return;
    }
    Tree first =
        members.stream()
            .filter(member -> source.end(member) > source.start(member))
            .filter(member -> source.isFirstInLine(source.start(member)))
            .findFirst()
            .orElseThrow(() -> new Refused("the class has no room for a field"));
    int at = source.lineStart(source.start(first));
    String indent = source.indentAt(source.start(first));
    draft.insert(at, indent + text + source.newline() + source.newline());
  }
}
