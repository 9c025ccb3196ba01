package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.pattern.PathKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;

/**
 * A lock or permit that a method still holds when it returns, which is no leak: somebody else gives
 * it back. It is lost only where the method throws, so it is released only there.
 */
final class HeldOnPurpose {
  static final String KEPT = "on some paths it is held on purpose, for somebody else to release";

  private final Workshop shop;
  private final SourceText source;
  private final FixRequest request;
  private final Release release;
  private final Predicate<TreePath> isResource;
  private final Optional<String> condition;

  /**
   * Prepares to ask about one resource.
   *
   * @param isResource whether an expression names the resource
   * @param condition under which it is held at all
   */
  HeldOnPurpose(
      Workshop shop,
      FixRequest request,
      Predicate<TreePath> isResource,
      Optional<String> condition) {
    this.shop = shop;
    this.source = shop.source;
    this.request = request;
    this.release = shop.release(request);
    this.isResource = isResource;
    this.condition = condition;
  }

  /** Whether the region only returns a variable: nothing that a lock could be for is done there. */
  boolean isReturnedAtOnce(Region region) {
    return region.statements().size() == 1
        && region.last() instanceof ReturnTree result
        && result.getExpression() instanceof IdentifierTree
        && shop.code
            .element(new TreePath(region.path(result), result.getExpression()))
            .filter(variable -> variable.getKind() != ElementKind.FIELD)
            .isPresent();
  }

  /** Whether control leaves the region without a release, and without an exception. */
  boolean applies(Region region) {
    return request.kind() != PathKind.NORMAL
        && exits(region).stream().anyMatch(e -> isHeld(e, region));
  }

  /** The returns in the region, and its last statement if control goes on behind that. */
  private static List<TreePath> exits(Region region) {
    List<TreePath> exits =
        new ArrayList<>(
            Code.find(
                region,
                path ->
                    path.getLeaf() instanceof ReturnTree
                        && !Code.crossesBody(path, region.owner().getLeaf())));
    if (!Completion.cannotComplete(region.last())) {
      exits.add(region.path(region.last()));
    }
    return exits;
  }

  private boolean isHeld(TreePath exit, Region region) {
    if (isReleasedIn(exit)) {
      return false;
    }
    for (TreePath path = exit; path.getLeaf() != region.owner().getLeaf(); ) {
      TreePath parent = path.getParentPath();
      if (isReleasedBefore(path, parent, region)
          || isReleasedInEnd(path, parent)
          || isAsked(parent)) {
        return false;
      }
      path = parent;
    }
    return true;
  }

  private boolean isReleasedBefore(TreePath path, TreePath parent, Region region) {
    List<? extends StatementTree> all =
        parent.getLeaf() == region.owner().getLeaf()
            ? region.statements()
            : parent.getLeaf() instanceof BlockTree block ? block.getStatements() : List.of();
    return all.stream()
        .takeWhile(statement -> statement != path.getLeaf())
        .map(statement -> new TreePath(parent, statement))
        .anyMatch(
            statement ->
                releases(statement).stream()
                        .anyMatch(each -> Completion.leadsOn(each, parent.getLeaf()))
                    || (isAsked(statement)
                        && Completion.cannotComplete(
                            ((IfTree) statement.getLeaf()).getThenStatement())));
  }

  /** Whether the statement asks whether it is held. */
  private boolean isAsked(TreePath statement) {
    return condition.isPresent()
        && statement.getLeaf() instanceof IfTree test
        && !Code.find(
                new TreePath(statement, test.getCondition()),
                path ->
                    path.getLeaf() instanceof IdentifierTree name
                        && (condition.get() + " ").startsWith(name.getName() + " "))
            .isEmpty();
  }

  private boolean isReleasedInEnd(TreePath path, TreePath parent) {
    return parent.getLeaf() instanceof TryTree attempt
        && attempt.getFinallyBlock() != null
        && attempt.getFinallyBlock() != path.getLeaf()
        && isReleasedIn(new TreePath(parent, attempt.getFinallyBlock()));
  }

  private boolean isReleasedIn(TreePath statement) {
    return !releases(statement).isEmpty();
  }

  private List<TreePath> releases(TreePath statement) {
    List<TreePath> found = new ArrayList<>(release.existing(statement, isResource));
    found.addAll(
        Code.find(
            statement,
            path -> request.isRelease(path.getLeaf()) || request.isDoubtful(path.getLeaf())));
    return found;
  }

  /**
   * Releases where the method throws.
   *
   * @param slot the statement that acquires
   * @param text the release
   * @throws Refused if some paths release it and others do not, or others may throw later
   */
  void fix(Draft draft, StatementSlot slot, String text) throws Refused {
    Region rest = slot.rest();
    TreePath body = Code.body(slot.path());
    boolean isMixed = isReleasedIn(body) || !exits(rest).stream().allMatch(e -> isHeld(e, rest));
    if (isMixed || slot.owner().getLeaf() != body.getLeaf()) {
      throw new Refused(KEPT);
    }
    String indent = source.indentAt(source.start(slot.statement()));
    int opened = shop.wrapping.openAfter(draft, slot.statement(), rest, "try {");
    String caught = shop.names.exception(slot.path());
    List<String> lines = new ArrayList<>();
    if (condition.isPresent()) {
      lines.addAll(shop.wrapping.blockLines("if (" + condition.get() + ") {", List.of(text + ";")));
    } else {
      lines.add(text + ";");
    }
    lines.add("throw " + caught + ";");
    List<String> closer = shop.wrapping.blockLines("} catch (Throwable " + caught + ") {", lines);
    shop.wrapping.close(draft, rest, opened, indent, shop.wrapping.lines(indent, closer));
  }
}
