package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Releases a lock or a permit in a {@code finally} right behind the acquire call. */
final class LockFix implements Strategy {

  private final Workshop shop;
  private final SourceText source;

  LockFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    if (!(request.site().getLeaf() instanceof MethodInvocationTree)) {
      throw new Refused("the acquire is no call");
    }
    if (request.release().template().isEmpty()) {
      return new HelperPairFix(shop).draft(request);
    }
    return new Attempt(request).draft();
  }

  /** The fix of one request. */
  private final class Attempt {

    private final FixRequest request;
    private final TreePath site;
    private final Release release;
    private final Optional<TreePath> receiver;
    private final Predicate<TreePath> isResource;
    private final Guarding guarding;
    private final Draft draft;

    Attempt(FixRequest request) throws Refused {
      this.request = request;
      this.site = request.site();
      this.release = shop.release(request);
      this.receiver = Expressions.receiver(site);
      if (receiver.isEmpty() && !release.isOnThis()) {
        throw new Refused("the acquire call has no written receiver");
      }
      this.isResource = resourceTest();
      this.guarding = new Guarding(shop, request, isResource, isIgnoredOutcome());
      this.draft =
          shop.draft(
              site,
              "Release "
                  + receiver.map(r -> source.of(r.getLeaf())).orElse("it")
                  + " in a finally block");
    }

    Draft draft() throws Refused {
      TreePath outer = Expressions.aroundParentheses(site);
      Tree parent = outer.getLeaf();
      if (parent instanceof ExpressionStatementTree) {
        statement(outer);
      } else if (parent instanceof VariableTree variable) {
        result(outer, variable.getName().toString());
      } else if (parent instanceof AssignmentTree assignment
          && outer.getParentPath().getLeaf() instanceof ExpressionStatementTree
          && Expressions.isPlain(assignment.getVariable())) {
        result(outer.getParentPath(), source.of(assignment.getVariable()));
      } else if (parent instanceof IfTree condition) {
        taken(outer, condition);
      } else if (isNot(parent)) {
        notTaken(outer.getParentPath());
      } else {
        throw new Refused("the acquire call stands inside an expression");
      }
      return draft;
    }

    private boolean isNot(Tree tree) {
      return tree instanceof UnaryTree unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT;
    }

    /** {@code lock.lock();}, or a {@code tryLock} whose result is ignored. */
    private void statement(TreePath statement) throws Refused {
      StatementSlot slot = StatementSlot.of(statement);
      Optional<StatementTree> slip = new SlipInFinally(shop, slot).find();
      if (slip.isPresent() && shop.code.type(site).getKind() == TypeKind.VOID) {
        releaseInstead(slip.get());
        return;
      }
      LockInTry inTry = new LockInTry(shop, request, isResource);
      if (inTry.applies(slot)) {
        inTry.fix(draft, slot, release.text(resource(slot), draft));
        return;
      }
      if (release.needsResult()) {
        throw new Refused("what the acquire call returns is dropped, but needed for the release");
      }
      guard(slot, Optional.empty(), release.text(resource(slot), draft));
      if (isIgnoredOutcome()) {
        refuseToGoOn(slot);
      }
    }

    /** Both acquire calls share the fix. */
    private void releaseInstead(StatementTree slip) throws Refused {
      Draft both = shop.draft(site, draft.title());
      both.replace(slip, plainRelease() + ";");
      draft.share(both);
    }

    /** An attempt that fails must not go on as if it had not. */
    private void refuseToGoOn(StatementSlot slot) {
      int start = source.start(slot.statement());
      int end = source.end(slot.statement());
      String indent = source.indentAt(start);
      draft.insert(start, "if (!");
      draft.replace(
          end - 1,
          end,
          shop.wrapping.lines(
              indent,
              shop.wrapping.blockLines(
                  ") {", List.of("throw new IllegalStateException(\"not acquired in time\");"))));
    }

    /** {@code long stamp = lock.writeLock();} or {@code boolean taken = lock.tryLock();}. */
    private void result(TreePath statement, String name) throws Refused {
      StatementSlot slot = StatementSlot.of(statement);
      if (isReassigned(slot, statement)) {
        throw new Refused("the result of the acquire call is overwritten later");
      }
      if (shop.code.type(site).getKind() != TypeKind.BOOLEAN) {
        boolean isAsked = isComparedWithZero(slot.rest(), name);
        if (isAsked && !release.needsResult()) {
          throw new Refused("a number tells whether it was acquired");
        }
        if (release.needsResult() && release.isOfOther(slot.rest(), isResource, name)) {
          throw new Refused("what another acquire call has returned is given back there");
        }
        String value = release.needsResult() ? name : resource(slot);
        Optional<String> held = isAsked ? Optional.of(name + " != 0") : Optional.empty();
        guard(slot, held, release.text(value, draft));
        return;
      }
      guard(slot, Optional.of(name), release.text(resource(slot), draft));
    }

    /** Whether zero tells that it was not acquired. */
    private boolean isComparedWithZero(Region region, String name) {
      return !Code.find(
              region,
              p ->
                  p.getLeaf() instanceof BinaryTree test
                      && source.of(test.getLeftOperand()).equals(name)
                      && test.getRightOperand() instanceof LiteralTree literal
                      && literal.getValue() instanceof Number number
                      && number.longValue() == 0)
          .isEmpty();
    }

    private boolean isReassigned(StatementSlot slot, TreePath statement) {
      TreePath target =
          statement.getLeaf() instanceof ExpressionStatementTree each
              ? new TreePath(
                  new TreePath(statement, each.getExpression()),
                  ((AssignmentTree) each.getExpression()).getVariable())
              : statement;
      return shop.code
          .element(target)
          .filter(e -> shop.uses.isAssigned(slot.rest(), e))
          .isPresent();
    }

    /** {@code if (lock.tryLock()) { … }}. */
    private void taken(TreePath path, IfTree condition) throws Refused {
      if (!(condition.getThenStatement() instanceof BlockTree block)
          || block.getStatements().isEmpty()) {
        throw new Refused("the branch that holds it is no block");
      }
      TreePath owner = new TreePath(path, block);
      Region region = new Region(owner, block.getStatements(), 0, block.getStatements().size());
      if (new HeldOnPurpose(shop, request, isResource, Optional.empty()).applies(region)) {
        throw new Refused(HeldOnPurpose.KEPT);
      }
      guarding.guard(
          draft, new Guarding.Opening.Inside(block), region, Optional.empty(), plainRelease());
    }

    /** {@code if (!lock.tryLock()) { return; }} or {@code while (!lock.tryLock()) { … }}. */
    private void notTaken(TreePath not) throws Refused {
      TreePath outer = not;
      while (outer.getLeaf() instanceof ParenthesizedTree || isNot(outer.getLeaf())) {
        outer = outer.getParentPath();
      }
      Tree statement = outer.getLeaf();
      boolean exits =
          statement instanceof IfTree condition
              && condition.getElseStatement() == null
              && Completion.cannotComplete(condition.getThenStatement());
      boolean spins =
          statement instanceof WhileLoopTree
              && Code.find(outer, p -> p.getLeaf() instanceof BreakTree).isEmpty();
      if (!exits && !spins) {
        throw new Refused("the acquire call stands inside an expression");
      }
      if (!release.existing(outer, isResource).isEmpty()) {
        throw new Refused("it is released where it was not acquired");
      }
      guard(StatementSlot.of(outer), Optional.empty(), plainRelease());
    }

    private void guard(StatementSlot slot, Optional<String> condition, String text) throws Refused {
      if (slot.isLast()) {
        throw new Refused("nothing follows the acquire call in its block");
      }
      checkSteady(slot.rest());
      checkNotBorrowed(slot);
      if (!Code.find(slot.rest(), this::handsBack).isEmpty()) {
        throw new Refused("the lock itself is handed back to the caller");
      }
      List<TypeMirror> thrown = release.thrown(owner());
      if (!shop.exceptions.allows(slot.path(), thrown)) {
        throw new Refused("the release throws a checked exception that nobody expects here");
      }
      HeldOnPurpose held = new HeldOnPurpose(shop, request, isResource, condition);
      if (held.isReturnedAtOnce(slot.rest())) {
        throw new Refused(HeldOnPurpose.KEPT);
      }
      HandOverFix handOver = new HandOverFix(shop, request);
      if (condition.isEmpty() && handOver.applies(slot.rest())) {
        List<TreePath> releases = release.existing(Code.body(site), this::isResourceHere);
        handOver.fix(draft, slot, text, releases);
        return;
      }
      if (held.applies(slot.rest())) {
        held.fix(draft, slot, text);
        return;
      }
      guarding.guard(
          draft, new Guarding.Opening.Behind(slot.statement()), slot.rest(), condition, text);
    }

    private void checkSteady(Region region) throws Refused {
      boolean changes =
          receiver
              .flatMap(shop.expressions::root)
              .filter(e -> shop.uses.isAssigned(region, e))
              .isPresent();
      if (changes) {
        throw new Refused("the variable that holds it is assigned in between");
      }
    }

    /** What is given back first was held by somebody else, who has it again afterwards. */
    private void checkNotBorrowed(StatementSlot slot) throws Refused {
      int start = source.start(site.getLeaf());
      String name = Expressions.methodName((MethodInvocationTree) site.getLeaf());
      TreePath body = Code.body(site);
      boolean isFirst =
          Code.find(
                  body,
                  p ->
                      p.getLeaf() instanceof MethodInvocationTree call
                          && source.start(call) < start
                          && Expressions.methodName(call).equals(name)
                          && release.isOn(p, isResource))
              .isEmpty();
      Region before = new Region(slot.owner(), slot.siblings(), 0, slot.index());
      boolean isReleased =
          before.statements().stream()
              .map(before::path)
              .anyMatch(
                  s ->
                      release.existing(s, isResource).stream()
                          .anyMatch(call -> Completion.leadsOn(call, slot.owner().getLeaf())));
      if (isFirst && isReleased) {
        throw new Refused("it is released before, for whoever holds it, and taken again");
      }
    }

    private boolean handsBack(TreePath path) {
      return path.getLeaf() instanceof ReturnTree result
          && result.getExpression() != null
          && isResourceHere(new TreePath(path, result.getExpression()));
    }

    private boolean isResourceHere(TreePath expression) {
      return isResource.test(expression)
          && !Code.crossesBody(expression, Code.body(site).getLeaf());
    }

    /** The receiver's text; a receiver that cannot be repeated first gets a variable. */
    private String resource(StatementSlot slot) throws Refused {
      if (receiver.isEmpty()) {
        return "";
      }
      if (shop.expressions.isRepeatable(receiver.get())) {
        return source.of(receiver.get().getLeaf());
      }
      TypeMirror type = shop.code.type(receiver.get());
      String name = shop.names.after(site, type);
      int start = source.start(slot.statement());
      draft.insert(
          start,
          shop.imports.text(type, draft)
              + " "
              + name
              + " = "
              + source.of(receiver.get().getLeaf())
              + ";"
              + source.newline()
              + source.indentAt(start));
      draft.replace(receiver.get().getLeaf(), name);
      return name;
    }

    /** The type that has the release. */
    private TypeMirror owner() throws Refused {
      return receiver.isPresent()
          ? shop.code.type(receiver.get())
          : shop.code
              .element(site)
              .map(e -> e.getEnclosingElement().asType())
              .orElseThrow(() -> new Refused("a name is unknown"));
    }

    private String plainRelease() throws Refused {
      if (receiver.filter(r -> !shop.expressions.isRepeatable(r)).isPresent()) {
        throw new Refused("the receiver of the acquire call cannot be evaluated twice");
      }
      String text = receiver.map(r -> source.of(r.getLeaf())).orElse("");
      return release.text(text, draft);
    }

    private boolean isIgnoredOutcome() throws Refused {
      return shop.code.type(site).getKind() == TypeKind.BOOLEAN
          && site.getParentPath().getLeaf() instanceof ExpressionStatementTree;
    }

    /**
     * Tells the lock by its receiver; where nothing releases it, the other half of a pair that
     * nobody acquired here is taken for a slip.
     */
    private Predicate<TreePath> resourceTest() {
      if (receiver.isEmpty()) {
        return p -> Expressions.isThis(p.getLeaf());
      }
      Predicate<TreePath> same = p -> shop.expressions.same(p, receiver.get());
      if (release.existing(Code.body(site), same).isEmpty()) {
        return same.or(this::isOtherHalf);
      }
      return same;
    }

    private boolean isOtherHalf(TreePath other) {
      if (!(other.getLeaf() instanceof MethodInvocationTree)
          || !(receiver.orElseThrow().getLeaf() instanceof MethodInvocationTree)) {
        return false;
      }
      Optional<TreePath> mine = Expressions.receiver(receiver.get());
      Optional<TreePath> its = Expressions.receiver(other);
      return mine.isPresent()
          && its.isPresent()
          && shop.expressions.same(mine.get(), its.get())
          && Code.find(Code.body(site), p -> isAcquireOf(p, other)).isEmpty();
    }

    private boolean isAcquireOf(TreePath path, TreePath lock) {
      String acquire = Expressions.methodName((MethodInvocationTree) site.getLeaf());
      return path.getLeaf() instanceof MethodInvocationTree call
          && Expressions.methodName(call).equals(acquire)
          && Expressions.receiver(path).filter(r -> shop.expressions.same(r, lock)).isPresent();
    }
  }
}
