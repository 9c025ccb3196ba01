package io.github.leakproof.javac.fix;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** The calls that a piece of code makes, itself or in methods of the compilation that it calls. */
final class ReachedCalls {
  private static final int DEPTH = 3;

  private final Workshop shop;
  private final Predicate<TreePath> sought;
  private final Set<Tree> seen = new HashSet<>();

  /**
   * Looks for calls of a kind.
   *
   * @param sought says of the path to a call whether it is one
   */
  ReachedCalls(Workshop shop, Predicate<TreePath> sought) {
    this.shop = shop;
    this.sought = sought;
  }

  /** Whether the code comes to such a call. */
  boolean isIn(TreePath code) {
    return isIn(code, DEPTH);
  }

  private boolean isIn(TreePath code, int depth) {
    return Code.find(code, path -> path.getLeaf() instanceof MethodInvocationTree).stream()
        .filter(call -> !Code.crossesBody(call, code.getLeaf()))
        .anyMatch(call -> sought.test(call) || (depth > 0 && isInCallee(call, depth - 1)));
  }

  private boolean isInCallee(TreePath call, int depth) {
    return shop.code
        .element(call)
        .map(shop.code.context().trees()::getPath)
        .filter(path -> path.getLeaf() instanceof MethodTree method && method.getBody() != null)
        .filter(path -> seen.add(path.getLeaf()))
        .filter(path -> isIn(new TreePath(path, ((MethodTree) path.getLeaf()).getBody()), depth))
        .isPresent();
  }
}
