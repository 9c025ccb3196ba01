package io.github.leakproof.javac.fix;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;

/**
 * What a condition says at a place.
 *
 * @param condition an expression that no operator of logic joins
 * @param value whether it is true there
 */
record Truth(TreePath condition, boolean value) {

  /** What holds where the condition of an {@code if} statement has that value. */
  static List<Truth> of(TreePath statement, boolean value) {
    List<Truth> truths = new ArrayList<>();
    collect(new TreePath(statement, ((IfTree) statement.getLeaf()).getCondition()), value, truths);
    return truths;
  }

  /**
   * What holds at a statement, since the code that surrounds it came there: branches around it, and
   * others before it that lead elsewhere.
   */
  static List<Truth> at(TreePath statement, Tree root) {
    List<Truth> truths = new ArrayList<>();
    for (TreePath path = statement; path.getLeaf() != root; path = path.getParentPath()) {
      Tree parent = path.getParentPath().getLeaf();
      if (parent instanceof IfTree choice && path.getLeaf() != choice.getCondition()) {
        truths.addAll(of(path.getParentPath(), path.getLeaf() == choice.getThenStatement()));
      } else if (parent instanceof BlockTree block) {
        before(path, block, truths);
      }
    }
    return truths;
  }

  /** What holds behind the first statements of a block. */
  static List<Truth> in(TreePath block, int index, Tree root) {
    List<Truth> truths = new ArrayList<>(at(block, root));
    for (StatementTree each : ((BlockTree) block.getLeaf()).getStatements().subList(0, index)) {
      behind(new TreePath(block, each), truths);
    }
    return truths;
  }

  private static void before(TreePath statement, BlockTree block, List<Truth> truths) {
    for (StatementTree each : block.getStatements()) {
      if (each == statement.getLeaf()) {
        return;
      }
      behind(new TreePath(statement.getParentPath(), each), truths);
    }
  }

  private static void behind(TreePath statement, List<Truth> truths) {
    if (statement.getLeaf() instanceof IfTree choice && leaves(choice)) {
      truths.addAll(of(statement, false));
    }
  }

  private static boolean leaves(IfTree choice) {
    return choice.getElseStatement() == null
        && Completion.cannotComplete(choice.getThenStatement());
  }

  private static void collect(TreePath condition, boolean value, List<Truth> truths) {
    TreePath path = Expressions.withoutParentheses(condition);
    Tree.Kind joint = value ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR;
    if (path.getLeaf() instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      collect(new TreePath(path, not.getExpression()), !value, truths);
    } else if (path.getLeaf() instanceof BinaryTree both && both.getKind() == joint) {
      collect(new TreePath(path, both.getLeftOperand()), value, truths);
      collect(new TreePath(path, both.getRightOperand()), value, truths);
    } else {
      truths.add(new Truth(path, value));
    }
  }
}
