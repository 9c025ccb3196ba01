package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** A task that is written where it is started; one with a result becomes one without. */
final class TaskBody {
  static final String RUNNABLE = "java.lang.Runnable";

  private final Workshop shop;
  private final SourceText source;

  TaskBody(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  /**
   * Edits the task so that it can be a {@code Runnable}.
   *
   * @param task the argument of the call
   * @param call the call that starts it
   * @throws Refused if it cannot be one
   */
  void makeRunnable(Draft draft, TreePath task, TreePath call) throws Refused {
    boolean isRunnable =
        shop.code
            .element(call)
            .filter(ExecutableElement.class::isInstance)
            .map(element -> ((ExecutableElement) element).getParameters().get(0).asType())
            .filter(type -> shop.code.isSubtype(type, RUNNABLE))
            .isPresent();
    if (isRunnable) {
      return;
    }
    Tree leaf = Expressions.withoutParentheses(task.getLeaf());
    boolean isSilent =
        leaf instanceof MemberReferenceTree
            ? shop.exceptions.declaredBy(task).isEmpty()
            : leaf instanceof LambdaExpressionTree && leaf == task.getLeaf();
    if (!isSilent) {
      throw new Refused("the task has a result, or throws a checked exception");
    }
    if (leaf instanceof LambdaExpressionTree lambda) {
      withoutResult(draft, task, lambda);
    }
  }

  private void withoutResult(Draft draft, TreePath path, LambdaExpressionTree lambda)
      throws Refused {
    if (!Code.find(path, inner -> throwsOut(inner, lambda)).isEmpty()) {
      throw new Refused("the task throws a checked exception");
    }
    if (!(lambda.getBody() instanceof BlockTree block)) {
      if (!isStatement(lambda.getBody())) {
        throw new Refused("the task only computes a value");
      }
      return;
    }
    List<TreePath> returns =
        Code.find(
            path,
            inner -> inner.getLeaf() instanceof ReturnTree && !Code.crossesBody(inner, block));
    for (TreePath result : returns) {
      withoutResult(draft, block, (ReturnTree) result.getLeaf());
    }
  }

  private void withoutResult(Draft draft, BlockTree block, ReturnTree result) throws Refused {
    List<? extends StatementTree> statements = block.getStatements();
    boolean isLast = statements.get(statements.size() - 1) == result;
    Tree value = result.getExpression();
    if (isStatement(value)) {
      if (!isLast) {
        throw new Refused("the task returns its result in its midst");
      }
      draft.replace(source.start(result), source.start(value), "");
    } else if (!Expressions.isPlain(value)) {
      throw new Refused("the task computes a value");
    } else if (isLast) {
      draft.delete(result);
    } else {
      draft.replace(source.start(result), source.end(result), "return;");
    }
  }

  private static boolean isStatement(Tree expression) {
    return Expressions.isCall(expression)
        || expression instanceof AssignmentTree
        || expression instanceof CompoundAssignmentTree;
  }

  /** Whether a checked exception may leave the lambda there. */
  private boolean throwsOut(TreePath inner, LambdaExpressionTree lambda) {
    Tree leaf = inner.getLeaf();
    if (Code.crossesBody(inner.getParentPath(), lambda) && leaf != lambda) {
      return false;
    }
    if (leaf instanceof TryTree attempt && !attempt.getResources().isEmpty()) {
      return true;
    }
    if (leaf instanceof ThrowTree) {
      return !shop.exceptions.checked(List.of(type(inner))).isEmpty();
    }
    return Expressions.isCall(leaf)
        && shop.exceptions.declaredBy(inner).stream()
            .anyMatch(thrown -> !isCaught(inner, thrown, lambda));
  }

  private TypeMirror type(TreePath statement) {
    Tree thrown = ((ThrowTree) statement.getLeaf()).getExpression();
    return shop.code.context().trees().getTypeMirror(new TreePath(statement, thrown));
  }

  private boolean isCaught(TreePath inner, TypeMirror thrown, LambdaExpressionTree lambda) {
    for (TreePath path = inner; path.getLeaf() != lambda; path = path.getParentPath()) {
      TreePath parent = path.getParentPath();
      if (parent.getLeaf() instanceof TryTree attempt
          && ExceptionScope.isGuarded(attempt, path.getLeaf())
          && attempt.getCatches().stream()
              .anyMatch(clause -> shop.exceptions.catches(parent, clause, thrown))) {
        return true;
      }
    }
    return false;
  }
}
