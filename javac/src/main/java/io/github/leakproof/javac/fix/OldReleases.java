package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;

/** The releases of a local resource that a method has already, and what becomes of them. */
final class OldReleases {

  private final Workshop shop;
  private final Element variable;
  private final Release release;

  OldReleases(Workshop shop, FixRequest request, Element variable) {
    this.shop = shop;
    this.variable = variable;
    this.release = shop.release(request);
  }

  List<TreePath> in(Region region) {
    List<TreePath> found = new ArrayList<>();
    for (StatementTree statement : region.statements()) {
      found.addAll(release.existing(region.path(statement), this::isVariable));
    }
    return found;
  }

  private boolean isVariable(TreePath expression) {
    return shop.expressions.variable(expression).equals(Optional.of(variable));
  }

  /** The last release that is a statement of the list itself. */
  Optional<TreePath> ending(Region region) {
    return in(region).stream()
        .filter(c -> c.getParentPath().getLeaf() instanceof ExpressionStatementTree)
        .filter(c -> region.siblings().contains(shop.removal.whole(c).getLeaf()))
        .reduce((first, second) -> second);
  }

  /**
   * Ensures that no helper would release a second time.
   *
   * @throws Refused if a helper releases anywhere but as the last thing
   */
  void checkHelpers(Region region) throws Refused {
    release.checkSole(region.owner(), this::isVariable);
    List<TreePath> calls = in(region);
    boolean helps = calls.stream().anyMatch(c -> release.isHelper(c, this::isVariable));
    if (helps && (calls.size() > 1 || ending(region).isEmpty())) {
      throw new Refused("a helper releases it together with something else");
    }
  }

  /** Whether each of them is what a try-with-resources statement does by itself. */
  boolean onlyClose(Region region) {
    return in(region).stream().allMatch(OldReleases::isPlainClose);
  }

  private static boolean isPlainClose(TreePath release) {
    MethodInvocationTree call = (MethodInvocationTree) release.getLeaf();
    return Expressions.methodName(call).equals("close") && call.getArguments().isEmpty();
  }

  /** Takes out what the end of a try-with-resources statement replaces. What stays is harmless. */
  void remove(Draft draft, Region region) throws Refused {
    remove(draft, region, OldReleases::isPlainClose);
  }

  /** Takes out what that release at the region's end replaces: one that does the same. */
  void removeLike(Draft draft, Region region, String text) throws Refused {
    remove(draft, region, call -> shop.source.of(call.getLeaf()).equals(text));
  }

  private void remove(Draft draft, Region region, Predicate<TreePath> isSame) throws Refused {
    for (TreePath call : in(region)) {
      if (isSame.test(call) && isReplaced(region, call)) {
        shop.removal.remove(draft, call);
      }
    }
  }

  /** The release at the end of that {@code try}. */
  Optional<TreePath> lateRelease(Region region) {
    return lateTry(region).flatMap(attempt -> in(region).stream().reduce((a, b) -> b));
  }

  /** The {@code try} that ends the region and has no purpose but this release. */
  Optional<TryTree> lateTry(Region region) {
    List<TreePath> calls = in(region);
    if (calls.isEmpty()) {
      return Optional.empty();
    }
    TreePath call = calls.get(calls.size() - 1);
    return region.last() instanceof TryTree attempt
            && attempt.getFinallyBlock() != null
            && Removal.onlyFinally(attempt)
            && attempt.getFinallyBlock().getStatements().size() == 1
            && Code.isWithin(call, attempt.getFinallyBlock())
            && call.getParentPath().getLeaf() instanceof ExpressionStatementTree
            && shop.removal.whole(call).getLeaf()
                == attempt.getFinallyBlock().getStatements().get(0)
            && !shop.removal.hasComment(attempt.getFinallyBlock())
        ? Optional.of(attempt)
        : Optional.empty();
  }

  /** Whether the region begins with a {@code try} that releases in its head or at its end. */
  boolean isReleasedByFirst(Region region) {
    if (!(region.first() instanceof TryTree attempt)) {
      return false;
    }
    boolean atEnd =
        attempt.getFinallyBlock() != null
            && in(region).stream().anyMatch(c -> Code.isWithin(c, attempt.getFinallyBlock()));
    return atEnd
        || attempt.getResources().stream()
            .map(r -> new TreePath(region.path(attempt), r))
            .flatMap(r -> shop.uses.in(r, variable).stream())
            .anyMatch(use -> !release.isOfWhole() || !(isReceiver(use) || isWrapped(use)));
  }

  /**
   * Whether it becomes a part of a new object, which closes it unless its making fails; closed
   * twice, it must be as if it was closed once.
   */
  private boolean isWrapped(TreePath use) {
    return use.getParentPath().getLeaf() instanceof NewClassTree
        && shop.code.isSubtype(variable.asType(), "java.io.Closeable");
  }

  /** Whether something is only made of it: {@code connection.prepareStatement(sql)}. */
  private static boolean isReceiver(TreePath use) {
    Tree select = use.getParentPath().getLeaf();
    return select instanceof MemberSelectTree
        && use.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect() == select;
  }

  private boolean isReplaced(Region region, TreePath call) {
    return !Code.crossesBody(call, region.owner().getLeaf())
        && shop.removal.isPossible(call)
        && new TailPosition(region).isTail(call.getParentPath())
        && !leavesNothing(call)
        && !isExpectedByCatch(region, call);
  }

  /** Whether a branch or a {@code catch} block would be empty without it. */
  private boolean leavesNothing(TreePath call) {
    TreePath block = shop.removal.whole(call).getParentPath();
    return block.getLeaf() instanceof BlockTree statements
        && statements.getStatements().size() == 1
        && !(block.getParentPath().getLeaf() instanceof TryTree);
  }

  /** Whether a {@code catch} clause might have nothing left to catch. */
  private boolean isExpectedByCatch(Region region, TreePath call) {
    if (shop.exceptions.declaredBy(call).isEmpty()) {
      return false;
    }
    for (TreePath path = call;
        path.getLeaf() != region.owner().getLeaf();
        path = path.getParentPath()) {
      Tree parent = path.getParentPath().getLeaf();
      if (parent instanceof TryTree attempt
          && attempt.getBlock() == path.getLeaf()
          && !attempt.getCatches().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
