package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.type.TypeKind;

/**
 * How an interrupt may end the loop that a handler goes on with. Code behind a loop counts on what
 * the loop has waited for, and callers count on what a method has done when it returns: a loop is
 * left only where that is not so, in a task, or where what follows says that it was in vain.
 */
final class LoopExit {
  private static final String BREAK = "break;";
  private static final String RETURN = "return;";
  private static final String NONE = "";

  private final Workshop shop;
  private final TreePath clause;
  private final BehindHandler behind;
  private final TreePath loop;
  private final TaskMethod task;

  LoopExit(Workshop shop, TreePath clause, BehindHandler behind) {
    this.shop = shop;
    this.clause = clause;
    this.behind = behind;
    this.loop = behind.around().orElseThrow();
    this.task = new TaskMethod(shop, Code.body(clause));
  }

  /** The statement that leaves the loop, or nothing where it must not be left. */
  String text() {
    if (!new RoundPosition(loop, clause.getParentPath()).isFirstOrLast()) {
      return NONE;
    }
    boolean isNeverLeft = loopExits().isEmpty();
    if (behind.isEndless() && isNeverLeft) {
      return behind.finallyBlock().isEmpty() && task.returnsNothing() ? RETURN : NONE;
    } else if (behind.isNested() || !mayBeLeft(isNeverLeft)) {
      return NONE;
    }
    return BREAK;
  }

  private List<TreePath> loopExits() {
    return Code.find(loop, path -> DeferredInterrupt.leaves(path, loop));
  }

  private boolean mayBeLeft(boolean isNeverLeft) {
    if (task.isTask()) {
      return isLastInBody() || !onlyWaits();
    } else if (saysItWasInVain()) {
      return true;
    }
    return !(loop.getLeaf() instanceof EnhancedForLoopTree)
        && task.returnsNothing()
        && isNeverLeft
        && isLastInBody()
        && takesWork();
  }

  private boolean isLastInBody() {
    TreePath body = Code.body(loop);
    return body.getLeaf() instanceof BlockTree block
        && new TailPosition(
                new Region(body, block.getStatements(), 0, block.getStatements().size()))
            .isTail(statement());
  }

  /** Whether what was waited for is used: it is no condition that others make true. */
  private boolean takesWork() {
    return waits().stream()
        .anyMatch(
            call -> {
              TypeKind kind = shop.code.context().trees().getTypeMirror(call).getKind();
              return kind == TypeKind.DECLARED
                  && !(call.getParentPath().getLeaf() instanceof ExpressionStatementTree);
            });
  }

  private List<TreePath> waits() {
    return Code.find(guarded(), shop.exceptions::isInterruptible);
  }

  /** Whether nothing is done in a round but to wait. */
  private boolean onlyWaits() {
    Predicate<TreePath> isCall = path -> path.getLeaf() instanceof MethodInvocationTree;
    return Code.find(loop, isCall).stream()
        .filter(call -> !Code.isWithin(call, clause.getLeaf()))
        .filter(call -> !isInHead(call))
        .allMatch(shop.exceptions::isInterruptible);
  }

  /** Whether the call decides whether there is a next round. */
  private boolean isInHead(TreePath call) {
    for (TreePath path = call; path.getLeaf() != loop.getLeaf(); path = path.getParentPath()) {
      if (path.getLeaf() instanceof StatementTree) {
        return false;
      }
    }
    return true;
  }

  private TreePath guarded() {
    TreePath attempt = clause.getParentPath();
    return new TreePath(attempt, ((TryTree) attempt.getLeaf()).getBlock());
  }

  /** Whether some round returns, and the rounds have an end that code behind them is for. */
  private boolean saysItWasInVain() {
    boolean returns =
        loopExits().stream().anyMatch(exit -> exit.getLeaf() instanceof ReturnTree)
            && loopExits().stream().noneMatch(exit -> exit.getLeaf() instanceof BreakTree);
    if (!returns) {
      return false;
    }
    try {
      StatementSlot slot = StatementSlot.of(statement());
      return !slot.isLast()
          && (slot.following() instanceof ThrowTree
              || (slot.following() instanceof ReturnTree result && isCounted() && isVain(result)));
    } catch (Refused e) {
      return false;
    }
  }

  private boolean isCounted() {
    return loop.getLeaf() instanceof ForLoopTree rounds && !rounds.getUpdate().isEmpty();
  }

  private static boolean isVain(ReturnTree result) {
    ExpressionTree value = result.getExpression();
    return value != null
        && (Expressions.isNull(value)
            || (value instanceof LiteralTree literal && Boolean.FALSE.equals(literal.getValue()))
            || (value instanceof UnaryTree sign && sign.getKind() == Tree.Kind.UNARY_MINUS));
  }

  private TreePath statement() {
    return DeferredInterrupt.withLabel(loop);
  }
}
