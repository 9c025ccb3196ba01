package io.github.leakproof.javac.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Keeps a task's handle in a new field, and cancels the task when the object's life ends. */
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
    TreePath type = owner(statement);
    Draft draft =
        shop.draft(site, "Keep the handle, and cancel the task when the object's life ends");
    String name = shop.names.of(type, "scheduledTask");
    declare(draft, (ClassTree) type.getLeaf(), handleType(site, draft) + " " + name);
    draft.insert(source.start(site.getLeaf()), name + " = ");
    String cancel = request.release().template().replace("$", name) + ";";
    List<String> lines = shop.wrapping.blockLines("if (" + name + " != null) {", List.of(cancel));
    new LifeCycle(shop, type).add(draft, Optional.empty(), lines, List.of());
    return draft;
  }

  /** The class whose objects start the task, each of them once. */
  private TreePath owner(TreePath statement) throws Refused {
    TreePath path = statement;
    while (path != null && !(path.getLeaf() instanceof MethodTree)) {
      Tree leaf = path.getLeaf();
      boolean isRepeated =
          leaf instanceof ForLoopTree
              || leaf instanceof EnhancedForLoopTree
              || leaf instanceof WhileLoopTree
              || leaf instanceof DoWhileLoopTree;
      if (isRepeated) {
        throw new Refused("a loop starts several tasks; a person has to decide where to keep them");
      }
      if (leaf instanceof LambdaExpressionTree || leaf instanceof ClassTree) {
        throw new Refused("the task is started outside methods, or by a lambda");
      }
      path = path.getParentPath();
    }
    if (path == null
        || ((MethodTree) path.getLeaf()).getModifiers().getFlags().contains(Modifier.STATIC)
        || path.getParentPath().getLeaf().getKind() != Tree.Kind.CLASS) {
      throw new Refused("there is no object that could keep the handle");
    }
    return path.getParentPath();
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
