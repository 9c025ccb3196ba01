package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Releases a resource on the paths that do not return it to the caller. */
final class EscapingFix {

  private final Workshop shop;
  private final SourceText source;
  private final FixRequest request;

  EscapingFix(Workshop shop, FixRequest request) {
    this.shop = shop;
    this.source = shop.source;
    this.request = request;
  }

  Draft draft(Draft draft, StatementSlot slot, Element variable, TypeMirror type) throws Refused {
    Release release = shop.release(request);
    if (!shop.exceptions.allows(slot.path(), release.thrown(type))) {
      throw new Refused("the release throws a checked exception that nobody expects here");
    }
    Region rest = slot.rest();
    Escapes escapes = new Escapes(shop, request);
    escapes.checkWhole(escapes.returns(rest, variable), rest, variable);
    boolean completes = !Completion.cannotComplete(rest.last());
    if (completes && jumps(rest)) {
      throw new Refused("it is returned on some path and still used on another");
    }
    if (rest.first() instanceof TryTree attempt
        && attempt.getCatches().stream().anyMatch(c -> releases(rest, attempt, c, variable))) {
      throw new Refused("a catch block releases it already");
    }
    String name = variable.getSimpleName().toString();
    Absence absence = new Absence(shop);
    boolean mayBeNull = absence.isPossible(slot.statement(), rest, variable);
    List<String> lines = absence.lines(mayBeNull, name, release.text(name, draft));
    releaseBeforeReturns(draft, rest, variable, lines);
    String indent = source.indentAt(source.start(slot.statement()));
    int opened = shop.wrapping.openAfter(draft, slot.statement(), rest, "try {");
    String caught = shop.names.exception(slot.path());
    List<String> inCatch = new ArrayList<>(lines);
    inCatch.add("throw " + caught + ";");
    String closer =
        shop.wrapping.lines(
            indent, shop.wrapping.blockLines("} catch (Throwable " + caught + ") {", inCatch));
    boolean open = completes && !isReleasedLast(rest, variable);
    String end = open ? source.newline() + indent + shop.wrapping.lines(indent, lines) : "";
    shop.wrapping.close(draft, rest, opened, indent, closer + end);
    return draft;
  }

  /** Whether the block is left by more than returns. */
  private static boolean jumps(Region rest) {
    return !Code.find(
            rest, p -> p.getLeaf() instanceof BreakTree || p.getLeaf() instanceof ContinueTree)
        .isEmpty();
  }

  private boolean isReleasedLast(Region rest, Element variable) {
    return new OldReleases(shop, request, variable)
        .ending(rest)
        .filter(c -> shop.removal.whole(c).getLeaf() == rest.last())
        .isPresent();
  }

  private boolean releases(Region rest, TryTree attempt, CatchTree clause, Element variable) {
    TreePath path = new TreePath(rest.path(attempt), clause);
    BlockTree block = clause.getBlock();
    Region body =
        new Region(
            new TreePath(path, block), block.getStatements(), 0, block.getStatements().size());
    return !new OldReleases(shop, request, variable).in(body).isEmpty();
  }

  private void releaseBeforeReturns(Draft draft, Region rest, Element variable, List<String> lines)
      throws Refused {
    Set<Tree> handOvers = new Escapes(shop, request).returns(rest, variable);
    OldReleases old = new OldReleases(shop, request, variable);
    for (TreePath path : Escapes.allReturns(rest)) {
      if (handOvers.contains(path.getLeaf())
          || isReleasedBefore(path, old)
          || new Absence(shop).isKnown(path, rest.owner().getLeaf(), variable)) {
        continue;
      }
      ReturnTree result = (ReturnTree) path.getLeaf();
      if (!shop.uses.in(path, variable).isEmpty()) {
        throw new Refused("a return value is computed from it");
      }
      Tree parent = path.getParentPath().getLeaf();
      int start = source.start(result);
      if (!(parent instanceof BlockTree || parent instanceof CaseTree)) {
        throw new Refused("a return statement stands in no block");
      }
      String indent = source.indentAt(start) + source.indentUnit();
      draft.insert(start, shop.wrapping.lines(indent, lines) + source.newline() + indent);
    }
  }

  private static boolean isReleasedBefore(TreePath path, OldReleases old) throws Refused {
    StatementSlot slot = StatementSlot.of(path);
    List<? extends StatementTree> siblings = slot.siblings();
    Region before = new Region(slot.owner(), siblings, 0, slot.index());
    return old.in(before).stream()
        .anyMatch(release -> Completion.leadsOn(release, slot.owner().getLeaf()));
  }
}
