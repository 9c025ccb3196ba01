package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;

/** Takes a release call out, and the {@code if} or {@code finally} that becomes empty with it. */
final class Removal {

  private final SourceText source;

  Removal(SourceText source) {
    this.source = source;
  }

  /** Whether the call is a statement that can be taken out. */
  boolean isPossible(TreePath call) {
    TreePath statement = call.getParentPath();
    return statement.getLeaf() instanceof ExpressionStatementTree && isRemovable(statement);
  }

  private boolean isRemovable(TreePath statement) {
    TreePath parent = statement.getParentPath();
    if (parent.getLeaf() instanceof IfTree condition) {
      return isGuardOnly(condition) && isRemovable(parent);
    }
    if (!(parent.getLeaf() instanceof BlockTree block)) {
      return false;
    }
    if (block.getStatements().size() > 1) {
      return true;
    }
    TreePath outer = parent.getParentPath();
    if (outer.getLeaf() instanceof TryTree attempt && attempt.getBlock() == block) {
      return false;
    }
    return !isFinally(outer.getLeaf(), block)
        || (!onlyFinally((TryTree) outer.getLeaf()) && !hasComment(block));
  }

  /**
   * Takes the call's statement out.
   *
   * @throws Refused if it is no statement that can be taken out
   */
  void remove(Draft draft, TreePath call) throws Refused {
    if (!isPossible(call)) {
      throw new Refused("a release in an unusual place would have to be taken out");
    }
    TreePath statement = whole(call);
    TreePath outer = statement.getParentPath().getParentPath();
    if (statement.getParentPath().getLeaf() instanceof BlockTree block
        && block.getStatements().size() == 1
        && isFinally(outer.getLeaf(), block)) {
      removeFinally(draft, (TryTree) outer.getLeaf());
    } else {
      draft.delete(statement.getLeaf());
    }
  }

  /** The statement that goes with the call: its own, or an {@code if} that guards nothing else. */
  TreePath whole(TreePath call) {
    TreePath statement = call.getParentPath();
    while (true) {
      TreePath parent = statement.getParentPath();
      TreePath outer = parent.getParentPath();
      if (parent.getLeaf() instanceof IfTree) {
        statement = parent;
      } else if (parent.getLeaf() instanceof BlockTree block
          && block.getStatements().size() == 1
          && outer.getLeaf() instanceof IfTree condition
          && isGuardOnly(condition)
          && !hasComment(block)
          && isRemovable(outer)) {
        statement = outer;
      } else {
        return statement;
      }
    }
  }

  private static boolean isFinally(Tree outer, BlockTree block) {
    return outer instanceof TryTree attempt && attempt.getFinallyBlock() == block;
  }

  /** Whether the {@code finally} is all that makes the statement a {@code try}. */
  static boolean onlyFinally(TryTree attempt) {
    return attempt.getCatches().isEmpty() && attempt.getResources().isEmpty();
  }

  /** Whether the condition does nothing but ask for a state. */
  private static boolean isGuardOnly(IfTree condition) {
    Tree test = Expressions.withoutParentheses(condition.getCondition());
    return condition.getElseStatement() == null
        && !(test instanceof MethodInvocationTree)
        && !acts(test);
  }

  private static boolean acts(Tree test) {
    Boolean found =
        new TreeScanner<Boolean, Void>() {
          @Override
          public Boolean visitMethodInvocation(MethodInvocationTree call, Void unused) {
            return !call.getArguments().isEmpty()
                || Boolean.TRUE.equals(super.visitMethodInvocation(call, null));
          }

          @Override
          public Boolean reduce(Boolean left, Boolean right) {
            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
          }
        }.scan(test, null);
    return Boolean.TRUE.equals(found);
  }

  boolean hasComment(BlockTree block) {
    String text = source.of(block);
    return text.contains("//") || text.contains("/*");
  }

  private void removeFinally(Draft draft, TryTree attempt) {
    Tree before =
        attempt.getCatches().isEmpty()
            ? attempt.getBlock()
            : attempt.getCatches().get(attempt.getCatches().size() - 1);
    draft.replace(source.end(before), source.end(attempt.getFinallyBlock()), "");
  }
}
