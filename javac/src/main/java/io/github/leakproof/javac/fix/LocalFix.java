package io.github.leakproof.javac.fix;

import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Releases a resource that a local variable is declared with. */
final class LocalFix {

  private final Workshop shop;
  private final SourceText source;
  private final FixRequest request;
  private final Release release;
  private final Absence absence;

  LocalFix(Workshop shop, FixRequest request) {
    this.shop = shop;
    this.source = shop.source;
    this.request = request;
    this.release = shop.release(request);
    this.absence = new Absence(shop);
  }

  /** {@code Response response = call.execute();}. */
  Draft declared(TreePath declaration) throws Refused {
    StatementSlot slot = StatementSlot.of(declaration);
    Element variable =
        shop.code.element(declaration).orElseThrow(() -> new Refused("a name is unknown"));
    boolean isAssigned = shop.uses.isAssigned(Code.body(declaration), variable);
    if (isAssigned && !new SelfWrapping(shop, request, variable).isAllIn(slot)) {
      return new OverwriteFix(shop, request).draft(variable, declaration);
    }
    Draft draft = draft(variable);
    shop.hoisting.checkAlone(declaration);
    TypeMirror type = shop.code.type(declaration);
    if (slot.isLast()) {
      throw new Refused("nothing follows the declaration in its block");
    }
    Region rest = slot.rest();
    checkOwned(rest, variable);
    new OldReleases(shop, request, variable).checkHelpers(rest);
    List<TreePath> old = new OldReleases(shop, request, variable).in(rest);
    PendingWork.check(shop, request, type, shop.uses.in(rest, variable), old);
    if (!new Escapes(shop, request).returns(rest, variable).isEmpty()) {
      return new EscapingFix(shop, request).draft(draft, slot, variable, type);
    } else if (isAssigned) {
      throw new Refused("the next resource is made from the one that it replaces");
    }
    boolean maybeNull = absence.isPossible(slot.statement(), rest, variable);
    Optional<Release.Closeable> header =
        header(type, rest, variable).filter(h -> h.isWhole() || !maybeNull);
    if (header.isPresent()) {
      closeInHeader(draft, slot, variable, header.get());
    } else {
      releaseInFinally(draft, slot, variable, type);
    }
    return draft;
  }

  Draft draft(Element variable) {
    return shop.draft(request.site(), "Release " + variable.getSimpleName() + " on every path");
  }

  void checkOwned(Region rest, Element variable) throws Refused {
    Optional<String> escape = new Escapes(shop, request).otherThanReturn(rest, variable);
    if (escape.isPresent()) {
      throw new Refused(escape.get());
    }
  }

  /** What can stand in a header, if closing means the same as the release that is wanted. */
  private Optional<Release.Closeable> header(TypeMirror type, Region rest, Element variable) {
    boolean closes = new OldReleases(shop, request, variable).onlyClose(rest);
    boolean waits =
        shop.code.isSubtype(type, "java.util.concurrent.ScheduledExecutorService")
            || (!request.release().template().endsWith(".close()") && returnsFuture(rest));
    Optional<TreePath> ending = new OldReleases(shop, request, variable).ending(rest);
    boolean usedLater =
        ending.isPresent()
            && !shop.uses
                .after(until(rest, ending.get()).until(indexOf(rest, ending.get()) + 1), variable)
                .isEmpty();
    return closes && !waits && !usedLater ? release.closeable(type) : Optional.empty();
  }

  /** Whether the caller gets a future, so that waiting for the work here would change much. */
  private boolean returnsFuture(Region rest) {
    for (TreePath path : Escapes.allReturns(rest)) {
      Tree result = ((ReturnTree) path.getLeaf()).getExpression();
      if (result != null && isFuture(new TreePath(path, result))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFuture(TreePath expression) {
    TypeMirror type = shop.code.context().trees().getTypeMirror(expression);
    return type != null
        && Code.isObject(type)
        && (shop.code.isSubtype(type, "java.util.concurrent.Future")
            || shop.code.isSubtype(type, "java.util.concurrent.CompletionStage"));
  }

  private void closeInHeader(
      Draft draft, StatementSlot slot, Element variable, Release.Closeable header) throws Refused {
    if (!header.isWhole()) {
      closePart(draft, slot, variable, header);
      return;
    }
    Scope scope = scope(slot.rest(), variable);
    shop.hoisting.hoist(draft, scope.region(), source.start(slot.statement()));
    int opened = openHeader(draft, slot);
    end(draft, scope, opened, slot.statement(), closer(draft, slot, header));
    scope.old().remove(draft, scope.region());
  }

  /** A part of the resource is closed: {@code try (InputStream body = response.body())}. */
  private void closePart(
      Draft draft, StatementSlot slot, Element variable, Release.Closeable header) throws Refused {
    String part = header.text(variable.getSimpleName().toString());
    Region rest = slot.rest();
    if (rest.first() instanceof VariableTree first
        && first.getInitializer() != null
        && source.of(first.getInitializer()).equals(part)) {
      TreePath path = rest.path(first);
      Element inner = shop.code.element(path).orElseThrow(() -> new Refused("a name is unknown"));
      StatementSlot next = StatementSlot.of(path);
      if (!next.isLast() && !shop.uses.isAssigned(next.rest(), inner)) {
        checkOwned(next.rest(), inner);
        Scope scope = scope(next.rest(), inner);
        shop.hoisting.hoist(draft, scope.region(), source.start(first));
        int opened = openHeader(draft, next);
        end(draft, scope, opened, first, closer(draft, next, header));
        scope.old().remove(draft, scope.region());
        return;
      }
    }
    String name = shop.names.after(slot.path(), header.type());
    String type = shop.imports.text(header.type(), draft);
    Scope scope = scope(rest, variable);
    shop.hoisting.hoist(draft, scope.region(), source.start(slot.statement()));
    int opened =
        shop.wrapping.openAfter(
            draft,
            slot.statement(),
            scope.region(),
            "try (" + type + " " + name + " = " + part + ") {");
    end(draft, scope, opened, slot.statement(), closer(draft, slot, header));
    scope.old().remove(draft, scope.region());
  }

  private String closer(Draft draft, StatementSlot slot, Release.Closeable header) throws Refused {
    return shop.wrapping.lines(
        source.indentAt(source.start(slot.statement())),
        shop.closing.lines(draft, slot.path(), header.thrown()));
  }

  private int openHeader(Draft draft, StatementSlot slot) {
    StatementTree statement = slot.statement();
    int end = source.end(statement);
    int next = source.start(slot.following());
    draft.insert(source.start(statement), "try (");
    if (source.isSameLine(end, next)) {
      String indent = source.indentAt(source.start(statement));
      draft.replace(
          end - 1,
          next,
          ") {"
              + source.newline()
              + indent
              + source.indentUnit()
              + shop.wrapping.comment(end, next));
      return next;
    }
    draft.replace(end - 1, end, ") {");
    return end;
  }

  /** {@code try} behind the declaration or assignment, {@code finally} at the end of the use. */
  void releaseInFinally(Draft draft, StatementSlot slot, Element variable, TypeMirror type)
      throws Refused {
    if (!shop.exceptions.allows(slot.path(), release.thrown(type))) {
      throw new Refused("the release throws a checked exception that nobody expects here");
    }
    Scope scope = scope(slot.rest(), variable);
    String name = variable.getSimpleName().toString();
    Optional<TreePath> moved = scope.ending().or(() -> scope.old().lateRelease(scope.region()));
    if (moved.isPresent()) {
      checkNamesOf(moved.get(), scope.region());
    }
    String text = moved.isPresent() ? source.of(moved.get().getLeaf()) : release.text(name, draft);
    boolean mayBeNull = absence.isPossible(slot.statement(), slot.rest(), variable);
    List<String> lines = absence.lines(mayBeNull, name, text);
    if (scope.region().first() instanceof TryTree attempt
        && attempt.getFinallyBlock() != null
        && source.of(attempt.getFinallyBlock()).contains(text)) {
      throw new Refused("a try statement releases it already");
    }
    shop.hoisting.hoist(draft, scope.region(), source.start(slot.statement()));
    int opened = shop.wrapping.openAfter(draft, slot.statement(), scope.region(), "try {");
    String indent = source.indentAt(source.start(slot.statement()));
    end(draft, scope, opened, slot.statement(), shop.wrapping.finallyClause(indent, lines));
    scope.old().removeLike(draft, scope.region(), text);
  }

  /** What the release is given must be there before what it has to be safe from. */
  private void checkNamesOf(TreePath ending, Region region) throws Refused {
    for (TreePath declared : Code.find(region, p -> p.getLeaf() instanceof VariableTree)) {
      Optional<Element> local = shop.code.element(declared);
      if (local.isPresent() && !shop.uses.in(ending, local.get()).isEmpty()) {
        throw new Refused("what releases it is made after it is acquired");
      }
    }
  }

  /** The statements to protect, and the release that ends them. */
  private record Scope(Region region, Optional<TreePath> ending, Region rest, OldReleases old) {}

  private Scope scope(Region rest, Element variable) throws Refused {
    OldReleases old = new OldReleases(shop, request, variable);
    Optional<TreePath> ending = old.ending(rest);
    Region region = ending.isPresent() ? until(rest, ending.get()) : rest;
    if (region.isEmpty()) {
      throw new Refused("it is released right away");
    }
    if (old.isReleasedByFirst(region)) {
      throw new Refused("a try statement releases it already");
    }
    return new Scope(region, ending, rest, old);
  }

  private Region until(Region rest, TreePath ending) {
    return rest.until(indexOf(rest, ending));
  }

  private int indexOf(Region rest, TreePath ending) {
    return rest.siblings().indexOf(shop.removal.whole(ending).getLeaf());
  }

  private void end(Draft draft, Scope scope, int opened, StatementTree statement, String closer) {
    String indent = source.indentAt(source.start(statement));
    Optional<TryTree> late = scope.old().lateTry(scope.region());
    if (scope.ending().isPresent()) {
      StatementTree last = (StatementTree) shop.removal.whole(scope.ending().get()).getLeaf();
      shop.wrapping.closeAt(draft, last, opened, indent, closer);
    } else if (late.isPresent()) {
      endLate(draft, late.get(), opened, closer);
    } else {
      shop.wrapping.close(draft, scope.region(), opened, indent, closer);
    }
  }

  /** A {@code try} that comes too late gives its end to the one that begins in time. */
  private void endLate(Draft draft, TryTree late, int opened, String closer) {
    int body = source.start(late.getBlock()) + 1;
    draft.shift(opened, source.lineStart(source.start(late)), 1);
    draft.delete(source.start(late), body);
    draft.replace(source.end(late.getBlock()) - 1, source.end(late.getFinallyBlock()), closer);
  }
}
