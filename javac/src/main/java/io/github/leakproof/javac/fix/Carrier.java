package io.github.leakproof.javac.fix;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;

/** Finds the outermost expression whose value carries the obligation of an acquire call. */
final class Carrier {

  private final Workshop shop;

  Carrier(Workshop shop) {
    this.shop = shop;
  }

  /** Climbs through casts, wrappers that can be closed, and choices between it and null. */
  TreePath of(TreePath site) throws Refused {
    TreePath path = site;
    while (carries(path.getParentPath(), path.getLeaf())) {
      path = path.getParentPath();
    }
    while (path.getLeaf() instanceof ParenthesizedTree inner
        && !(path.getParentPath().getLeaf() instanceof com.sun.source.tree.VariableTree)) {
      path = new TreePath(path, inner.getExpression());
    }
    return path;
  }

  private boolean carries(TreePath parent, Tree child) throws Refused {
    Tree leaf = parent.getLeaf();
    if (leaf instanceof ParenthesizedTree || leaf instanceof TypeCastTree) {
      return true;
    }
    if (leaf instanceof NewClassTree creation) {
      return creation.getArguments().contains(child)
          && shop.code.isSubtype(shop.code.type(parent), "java.lang.AutoCloseable");
    }
    return leaf instanceof ConditionalExpressionTree choice
        && ((choice.getTrueExpression() == child && Expressions.isNull(choice.getFalseExpression()))
            || (choice.getFalseExpression() == child
                && Expressions.isNull(choice.getTrueExpression())));
  }
}
