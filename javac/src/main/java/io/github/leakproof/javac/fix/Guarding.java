package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;

/**
 * Puts what follows an acquire into a {@code try} whose {@code finally} releases, in place of the
 * releases that are there.
 */
final class Guarding {

  /** Where the {@code try} opens. */
  sealed interface Opening {
    /** Behind a statement. */
    record Behind(StatementTree statement) implements Opening {}

    /** As the first thing in a block. */
    record Inside(BlockTree block) implements Opening {}
  }

  private final Workshop shop;
  private final SourceText source;
  private final TreePath site;
  private final Predicate<TreePath> isResource;
  private final Release release;
  private final boolean acceptsGuarded;

  /**
   * Prepares to guard one resource.
   *
   * @param isResource whether an expression names the resource
   * @param acceptsGuarded a {@code finally} that releases right is no reason to refuse
   */
  Guarding(
      Workshop shop, FixRequest request, Predicate<TreePath> isResource, boolean acceptsGuarded) {
    this.shop = shop;
    this.acceptsGuarded = acceptsGuarded;
    this.source = shop.source;
    this.site = request.site();
    this.isResource = isResource;
    this.release = shop.release(request);
  }

  /**
   * Guards the statements of a list.
   *
   * @param rest what follows the acquire in its list
   * @param condition under which it is held at all
   * @param text the release
   * @throws Refused if the releases that are there stand where they cannot be moved from
   */
  void guard(Draft draft, Opening opening, Region rest, Optional<String> condition, String text)
      throws Refused {
    release.checkSole(Code.body(site), isResource);
    int limit = nextAcquire(rest);
    List<TreePath> releases = releasesIn(rest.until(limit));
    checkNoneBehind(rest);
    if (releases.isEmpty() && limit < rest.siblings().size()) {
      throw new Refused("it is acquired again before it is released");
    }
    List<String> releaseLines = lines(condition, helper(releases).orElse(text) + ";");
    int last = releases.isEmpty() ? -1 : indexOf(rest, releases.get(releases.size() - 1));
    Optional<TryTree> guarded = guardedTry(rest, last, releases);
    if (guarded.isPresent()) {
      reuse(draft, opening, rest.until(last + 1), guarded.get(), releases, releaseLines);
      return;
    }
    wrap(draft, opening, rest, last, releases, releaseLines);
  }

  private List<String> lines(Optional<String> condition, String statement) {
    return condition.isPresent()
        ? shop.wrapping.blockLines("if (" + condition.get() + ") {", List.of(statement))
        : List.of(statement);
  }

  /** The call of a helper that releases, and that the release at the end must be then. */
  private Optional<String> helper(List<TreePath> releases) throws Refused {
    List<TreePath> helpers =
        releases.stream().filter(r -> release.isHelper(r, isResource)).toList();
    if (helpers.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = releases.stream().map(r -> source.of(r.getLeaf())).distinct().toList();
    if (texts.size() > 1 || !helpers.stream().allMatch(this::isAboutResourceOnly)) {
      throw new Refused("a helper releases it together with something else");
    }
    if (!Code.find(helpers.get(0), this::isDeclaredBehind).isEmpty()) {
      throw new Refused("what releases it is made after it is acquired");
    }
    return Optional.of(texts.get(0));
  }

  /** Whether a name's declaration follows the acquire call. */
  private boolean isDeclaredBehind(TreePath name) {
    Optional<Element> element =
        name.getLeaf() instanceof IdentifierTree ? shop.code.element(name) : Optional.empty();
    return element.filter(Expressions::isLocal).isPresent()
        && !Code.find(Code.body(site), p -> isDeclaration(p, element.get())).isEmpty();
  }

  private boolean isDeclaration(TreePath path, Element element) {
    return path.getLeaf() instanceof VariableTree
        && source.start(path.getLeaf()) > source.start(site.getLeaf())
        && shop.code.element(path).equals(Optional.of(element));
  }

  private boolean isAboutResourceOnly(TreePath call) {
    var arguments = ((MethodInvocationTree) call.getLeaf()).getArguments();
    return arguments.stream().allMatch(a -> isResource.test(new TreePath(call, a)));
  }

  private void wrap(
      Draft draft,
      Opening opening,
      Region rest,
      int last,
      List<TreePath> releases,
      List<String> releaseLines)
      throws Refused {
    TreePath lastRelease = releases.isEmpty() ? null : releases.get(releases.size() - 1);
    boolean atEnd =
        lastRelease != null
            && shop.removal.whole(lastRelease).getLeaf() == rest.siblings().get(last);
    int to = lastRelease == null ? rest.siblings().size() : atEnd ? last : last + 1;
    Region region = rest.until(to);
    if (region.isEmpty()) {
      throw new Refused("nothing follows the acquire call in its block");
    }
    for (TreePath each : releases) {
      if (atEnd && each == lastRelease) {
        continue;
      }
      checkTail(region, each);
      shop.removal.remove(draft, each);
    }
    int opened = open(draft, opening, region);
    String indent = indent(opening, region);
    String closer = shop.wrapping.finallyClause(indent, releaseLines);
    if (atEnd) {
      shop.wrapping.closeAt(draft, rest.siblings().get(last), opened, indent, closer);
    } else {
      shop.wrapping.close(draft, region, opened, indent, closer);
    }
  }

  private int open(Draft draft, Opening opening, Region region) throws Refused {
    if (opening instanceof Opening.Behind behind) {
      shop.hoisting.hoist(draft, region, source.start(behind.statement()));
      return shop.wrapping.openAfter(draft, behind.statement(), region, "try {");
    }
    Opening.Inside inside = (Opening.Inside) opening;
    if (shop.hoisting.isNeeded(region, source.end(region.last()))) {
      shop.hoisting.hoist(draft, region, source.start(region.first()));
      return shop.wrapping.openBefore(draft, region.first(), "try {");
    }
    return shop.wrapping.openInside(
        draft, inside.block(), region, indent(opening, region), "try {");
  }

  private String indent(Opening opening, Region region) {
    return opening instanceof Opening.Behind behind
        ? source.indentAt(source.start(behind.statement()))
        : source.indentAt(source.start(region.first()));
  }

  private List<TreePath> releasesIn(Region region) {
    List<TreePath> found = new ArrayList<>();
    for (StatementTree statement : region.statements()) {
      found.addAll(release.existing(region.path(statement), isResource));
    }
    return found;
  }

  /** The index of the first statement that acquires the same resource again. */
  private int nextAcquire(Region rest) {
    String name = Expressions.methodName((MethodInvocationTree) site.getLeaf());
    for (int i = rest.from(); i < rest.siblings().size(); i++) {
      TreePath statement = rest.path(rest.siblings().get(i));
      boolean again =
          !Code.find(statement, p -> Expressions.isCallOf(p, name) && release.isOn(p, isResource))
              .isEmpty();
      if (again) {
        return i;
      }
    }
    return rest.siblings().size();
  }

  private void checkNoneBehind(Region rest) throws Refused {
    TreePath owner = rest.owner();
    int end = source.end(rest.siblings().get(rest.siblings().size() - 1));
    for (TreePath each : release.existing(Code.body(site), isResource)) {
      if (source.start(each.getLeaf()) >= end && !Code.isWithin(each, owner.getLeaf())) {
        throw new Refused("it is released in another block than it is acquired in");
      }
    }
  }

  private static int indexOf(Region rest, TreePath inner) {
    TreePath path = inner;
    while (path.getParentPath().getLeaf() != rest.owner().getLeaf()) {
      path = path.getParentPath();
    }
    return rest.siblings().indexOf(path.getLeaf());
  }

  private void checkTail(Region region, TreePath call) throws Refused {
    if (Code.crossesBody(call, region.owner().getLeaf())) {
      throw new Refused("it is released in a lambda or a nested class");
    }
    if (!(call.getParentPath().getLeaf() instanceof ExpressionStatementTree)) {
      throw new Refused("it is released inside an expression");
    }
    if (!new TailPosition(region).isTail(call.getParentPath())) {
      throw new Refused("code behind a release would then run before it");
    }
  }

  /** The {@code try} of the list, if its {@code finally} holds the one release. */
  private Optional<TryTree> guardedTry(Region rest, int last, List<TreePath> releases) {
    if (last >= 0
        && releases.size() == 1
        && rest.siblings().get(last) instanceof TryTree attempt
        && attempt.getFinallyBlock() != null
        && Code.isWithin(releases.get(0), attempt.getFinallyBlock())) {
      return Optional.of(attempt);
    }
    return Optional.empty();
  }

  /** The statement of a {@code finally} block that is the release, or guards it. */
  private StatementTree finallyStatement(TreePath call, TryTree attempt) throws Refused {
    TreePath path = call.getParentPath();
    while (path.getParentPath().getLeaf() != attempt.getFinallyBlock()) {
      Tree parent = path.getParentPath().getLeaf();
      boolean guards =
          (parent instanceof BlockTree block && block.getStatements().size() == 1)
              || (parent instanceof IfTree condition && condition.getElseStatement() == null);
      if (!guards || release.isHelper(call, isResource)) {
        throw new Refused("the finally block releases it under a condition of its own");
      }
      path = path.getParentPath();
    }
    return (StatementTree) path.getLeaf();
  }

  private void reuse(
      Draft draft,
      Opening opening,
      Region region,
      TryTree attempt,
      List<TreePath> releases,
      List<String> releaseLines)
      throws Refused {
    StatementTree old = finallyStatement(releases.get(0), attempt);
    if (region.first() == attempt) {
      inFinally(
          draft, new TreePath(region.path(attempt), attempt.getFinallyBlock()), old, releaseLines);
      return;
    }
    boolean single = attempt.getFinallyBlock().getStatements().size() == 1;
    if (Removal.onlyFinally(attempt) && single) {
      checkFinally(region, attempt);
      widen(draft, opening, region, attempt);
      if (releaseLines.size() > 1) {
        replaceRelease(draft, old, releaseLines);
      }
      return;
    }
    if (!single && attempt.getFinallyBlock().getStatements().get(0) == old) {
      throw new Refused("the finally block goes on after the release");
    }
    shop.removal.remove(draft, releases.get(0));
    int opened = open(draft, opening, region);
    String indent = indent(opening, region);
    shop.wrapping.close(
        draft, region, opened, indent, shop.wrapping.finallyClause(indent, releaseLines));
  }

  /**
   * The release in the {@code finally} is there, but what precedes it may throw, or it is wrong.
   */
  private void inFinally(Draft draft, TreePath block, StatementTree old, List<String> releaseLines)
      throws Refused {
    FinallyBlock end = new FinallyBlock(shop, block);
    if (end.before(old).isEmpty() || !source.isFirstInLine(source.start(old))) {
      replaceRelease(draft, old, releaseLines);
    } else {
      end.release(draft, old, releaseLines);
    }
  }

  private void replaceRelease(Draft draft, Tree statement, List<String> releaseLines)
      throws Refused {
    String indent = source.indentAt(source.start(statement));
    String text = shop.wrapping.lines(indent, releaseLines);
    if (!source.of(statement).equals(text)) {
      draft.replace(statement, text);
    } else if (!acceptsGuarded) {
      throw new Refused("a finally block releases it already");
    }
  }

  /** A variable that the {@code finally} block uses must have its value before the {@code try}. */
  private void checkFinally(Region region, TryTree attempt) throws Refused {
    TreePath end = new TreePath(region.path(attempt), attempt.getFinallyBlock());
    for (StatementTree statement : region.until(region.to() - 1).statements()) {
      boolean used =
          shop.code
              .element(region.path(statement))
              .filter(e -> !shop.uses.in(end, e).isEmpty())
              .isPresent();
      if (used) {
        throw new Refused("the finally block uses what is declared before the try");
      }
    }
  }

  /** Lets the {@code try} begin right behind the acquire. */
  private void widen(Draft draft, Opening opening, Region region, TryTree attempt) throws Refused {
    Region between = region.until(region.to() - 1);
    int body = source.start(attempt.getBlock()) + 1;
    if (opening instanceof Opening.Behind behind) {
      shop.hoisting.hoist(
          draft, between, source.end(attempt.getBlock()), source.start(behind.statement()));
    }
    int opened = open(draft, opening, between);
    draft.shift(opened, source.endWithComment(between.last()), 1);
    draft.delete(source.start(attempt), body);
  }
}
