package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.type.TypeMirror;

/** An acquire call inside the {@code try} whose {@code finally} releases: it moves before it. */
final class LockInTry {

  private final Workshop shop;
  private final SourceText source;
  private final TreePath site;
  private final Predicate<TreePath> isResource;
  private final Release release;

  LockInTry(Workshop shop, FixRequest request, Predicate<TreePath> isResource) {
    this.shop = shop;
    this.source = shop.source;
    this.site = request.site();
    this.isResource = isResource;
    this.release = shop.release(request);
  }

  /** Whether the statement stands in the body of such a {@code try}. */
  boolean applies(StatementSlot slot) {
    return attempt(slot).flatMap(this::releaseInFinally).isPresent();
  }

  private Optional<TreePath> attempt(StatementSlot slot) {
    TreePath parent = slot.owner().getParentPath();
    return parent.getLeaf() instanceof TryTree attempt
            && attempt.getBlock() == slot.owner().getLeaf()
            && attempt.getFinallyBlock() != null
        ? Optional.of(parent)
        : Optional.empty();
  }

  private Optional<TreePath> releaseInFinally(TreePath attempt) {
    BlockTree block = ((TryTree) attempt.getLeaf()).getFinallyBlock();
    return release.existing(new TreePath(attempt, block), isResource).stream().findFirst();
  }

  void fix(Draft draft, StatementSlot slot, String releaseText) throws Refused {
    TreePath path = attempt(slot).orElseThrow();
    TryTree attempt = (TryTree) path.getLeaf();
    TreePath old = releaseInFinally(path).orElseThrow();
    release.checkSole(Code.body(site), isResource);
    List<TypeMirror> thrown = shop.exceptions.declaredBy(site);
    BlockTree end = attempt.getFinallyBlock();
    boolean isOnly = end.getStatements().size() == 1;
    boolean movable =
        slot.index() == 0
            && (isOnly || thrown.isEmpty())
            && attempt.getResources().isEmpty()
            && old.getParentPath().getParentPath().getLeaf() == end
            && isSeenAlike(path, thrown);
    if (movable && path.getParentPath().getLeaf() instanceof BlockTree) {
      move(draft, slot, attempt);
      if (!isOnly) {
        new FinallyBlock(shop, new TreePath(path, end)).release(draft, old.getParentPath());
      }
      return;
    }
    if (!release.existing(slot.owner(), isResource).isEmpty()) {
      throw new Refused("it is released in the try block and in its finally block");
    }
    nest(draft, slot, path, old, thrown, releaseText);
  }

  /** Whether the same handlers see the exceptions in front of the {@code try}. */
  private boolean isSeenAlike(TreePath path, List<TypeMirror> thrown) {
    boolean isCaughtHere =
        ((TryTree) path.getLeaf())
            .getCatches().stream()
                .anyMatch(c -> thrown.stream().anyMatch(t -> shop.exceptions.catches(path, c, t)));
    return !isCaughtHere && shop.exceptions.allows(path, thrown);
  }

  private void move(Draft draft, StatementSlot slot, TryTree attempt) {
    int start = source.start(attempt);
    draft.insert(start, source.of(slot.statement()) + source.newline() + source.indentAt(start));
    int from = source.start(slot.statement());
    int to = source.end(slot.statement());
    boolean blankFollows = source.isFirstInLine(from) && source.isLastInLine(to);
    draft.delete(from, blankFollows ? source.endOfBlankLines(to) : to);
  }

  /** The rest of the body gets a {@code try} of its own. */
  private void nest(
      Draft draft,
      StatementSlot slot,
      TreePath path,
      TreePath old,
      List<TypeMirror> thrown,
      String releaseText)
      throws Refused {
    TryTree attempt = (TryTree) path.getLeaf();
    boolean onlyOwn =
        attempt.getCatches().stream()
            .allMatch(c -> c.getBlock().getStatements().isEmpty() || isAbout(path, c, thrown));
    if (!onlyOwn) {
      throw new Refused("the catch blocks of the surrounding try would run after the release");
    }
    List<? extends StatementTree> after = attempt.getFinallyBlock().getStatements();
    boolean first = after.get(0) == old.getParentPath().getLeaf();
    if ((!first && after.size() > 1) || slot.isLast()) {
      throw new Refused("the finally block does something else before the release");
    }
    String indent = source.indentAt(source.start(slot.statement()));
    Region region = slot.rest();
    if (old.getParentPath().getParentPath().getLeaf() != attempt.getFinallyBlock()) {
      throw new Refused("the finally block releases it under a condition of its own");
    }
    if (Removal.onlyFinally(attempt) && after.size() == 1) {
      narrow(draft, slot, path);
      return;
    }
    if (release.isHelper(old, isResource)) {
      throw new Refused("a helper releases it together with something else");
    }
    shop.removal.remove(draft, old);
    int opened = shop.wrapping.openAfter(draft, slot.statement(), region, "try {");
    shop.wrapping.close(
        draft,
        region,
        opened,
        indent,
        shop.wrapping.finallyClause(indent, List.of(releaseText + ";")));
  }

  /** Whether a handler receives nothing but what the acquire call throws. */
  private boolean isAbout(TreePath attempt, CatchTree handler, List<TypeMirror> thrown) {
    return shop.exceptions.caught(attempt, handler).stream()
        .allMatch(t -> thrown.stream().anyMatch(e -> shop.code.types().isSubtype(t, e)));
  }

  /** Lets the {@code try} begin behind the acquire call. */
  private void narrow(Draft draft, StatementSlot slot, TreePath path) throws Refused {
    TryTree attempt = (TryTree) path.getLeaf();
    int body = source.start(attempt.getBlock()) + 1;
    int opened = source.endWithComment(slot.statement());
    boolean declares =
        slot.siblings().subList(0, slot.index()).stream().anyMatch(VariableTree.class::isInstance);
    if ((declares && !StatementSlot.of(path).isLast())
        || source.isSameLine(opened, source.start(slot.following()))) {
      throw new Refused("what precedes the acquire call in the try block has to move first");
    }
    draft.delete(source.start(attempt), body);
    draft.shift(body, opened, -1);
    draft.insert(opened, source.newline() + source.indentAt(source.start(attempt)) + "try {");
  }
}
