package io.github.leakproof.javac.fix;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/** Lets interruption end an endless loop. */
final class LoopFix implements Strategy {
  private static final String CONDITION = "!Thread.currentThread().isInterrupted()";

  /** Conditions that need no parentheses before another one. */
  private static final Set<Tree.Kind> CLOSE =
      EnumSet.of(
          Tree.Kind.IDENTIFIER,
          Tree.Kind.MEMBER_SELECT,
          Tree.Kind.METHOD_INVOCATION,
          Tree.Kind.LOGICAL_COMPLEMENT,
          Tree.Kind.EQUAL_TO,
          Tree.Kind.NOT_EQUAL_TO,
          Tree.Kind.LESS_THAN,
          Tree.Kind.LESS_THAN_EQUAL,
          Tree.Kind.GREATER_THAN,
          Tree.Kind.GREATER_THAN_EQUAL);

  private final Workshop shop;
  private final SourceText source;

  LoopFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    TreePath site = request.site();
    Draft draft = shop.draft(site, "End the loop when its thread is interrupted");
    if (!mayEnd(Code.body(site))) {
      throw new Refused("the task must return a value behind the loop");
    }
    if (shop.code.elements().getTypeElement("java.lang.Thread") == null) {
      throw new Refused("Thread is not on the class path");
    }
    if (site.getLeaf() instanceof WhileLoopTree loop) {
      ask(draft, loop.getCondition());
    } else if (site.getLeaf() instanceof DoWhileLoopTree loop) {
      ask(draft, loop.getCondition());
    } else if (site.getLeaf() instanceof ForLoopTree loop && loop.getCondition() != null) {
      ask(draft, loop.getCondition());
    } else if (site.getLeaf() instanceof ForLoopTree loop
        && loop.getInitializer().isEmpty()
        && loop.getUpdate().isEmpty()
        && loop.getCondition() == null) {
      int start = source.start(loop);
      int end = source.text().indexOf(')', start) + 1;
      draft.replace(start, end, "while (" + CONDITION + ")");
    } else {
      throw new Refused("the loop has a head of its own");
    }
    return draft;
  }

  /** Asks for interruption too, or only, where the loop asks for nothing. */
  private void ask(Draft draft, ExpressionTree written) throws Refused {
    ExpressionTree condition = (ExpressionTree) Expressions.withoutParentheses(written);
    if (condition instanceof LiteralTree) {
      draft.replace(condition, CONDITION);
    } else if (CLOSE.contains(condition.getKind()) && !condition.toString().equals(CONDITION)) {
      draft.insert(source.end(condition), " && " + CONDITION);
    } else {
      throw new Refused("the condition is the task's own");
    }
  }

  /** Whether the body may end without a value. */
  private boolean mayEnd(TreePath body) throws Refused {
    TreePath around = body.getParentPath();
    if (around.getLeaf() instanceof MethodTree method) {
      Tree type = method.getReturnType();
      return type instanceof PrimitiveTypeTree primitive
          && primitive.getPrimitiveTypeKind() == TypeKind.VOID;
    }
    return around.getLeaf() instanceof LambdaExpressionTree
        && shop.exceptions.descriptor(shop.code.type(around)).stream()
            .allMatch(m -> m.getReturnType().getKind() == TypeKind.VOID);
  }
}
