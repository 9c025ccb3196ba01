package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.finding.Ending;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.type.TypeMirror;

/** Sets the interrupt flag again, first in the handler, and leaves a loop that would then spin. */
final class InterruptFix implements Strategy {
  private static final String TITLE = "Set the interrupt flag again";
  private static final String INTERRUPT = "java.lang.InterruptedException";
  private static final String ASKING = "isInterrupted";

  private final Workshop shop;
  private final SourceText source;
  private final HandlerBlock blocks;
  private final String restore;

  InterruptFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
    this.blocks = new HandlerBlock(shop);
    this.restore = shop.imports.implicit("java.lang.Thread") + ".currentThread().interrupt();";
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    TreePath parameter = request.site();
    TreePath clause = parameter.getParentPath();
    if (!(parameter.getLeaf() instanceof VariableTree variable)
        || !(clause.getLeaf() instanceof CatchTree handler)) {
      throw new Refused("the interrupt is received by no handler");
    }
    boolean isCertain = isInterrupt(parameter, variable);
    if (request.endings().isEmpty() && isRestored(clause)) {
      throw new Refused(PassedOnInterrupt.WHY_NONE);
    } else if (request.endings().isEmpty()) {
      return swallowed(request, clause, variable, isCertain);
    } else if (isLeftToHelpers(request, handler) && BehindHandler.of(clause).loop().isEmpty()) {
      Draft draft = shop.draft(parameter, TITLE);
      blocks.append(draft, handler.getBlock(), lines(variable, isCertain, List.of(restore)));
      return draft;
    }
    return partlyPassedOn(request, clause, variable, isCertain);
  }

  /**
   * Whether the flag is set again already, here or behind a loop that a variable has told of it.
   */
  private boolean isRestored(TreePath clause) {
    return !Code.find(clause, this::isRestore).isEmpty()
        || Code.find(clause, p -> p.getLeaf() instanceof AssignmentTree).stream()
            .map(p -> "(" + source.of(((AssignmentTree) p.getLeaf()).getVariable()) + ")")
            .anyMatch(told -> isRestoredIf(told, Code.body(clause)));
  }

  private boolean isRestoredIf(String condition, TreePath body) {
    return Code.find(
            body,
            p ->
                p.getLeaf() instanceof IfTree test
                    && source.of(test.getCondition()).equals(condition))
        .stream()
        .anyMatch(p -> !Code.find(p, this::isRestore).isEmpty());
  }

  private boolean isRestore(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree call
        && restore.equals(source.of(call) + ";");
  }

  /** Where no path passes the interrupt on. */
  private Draft swallowed(
      FixRequest request, TreePath clause, VariableTree variable, boolean isCertain)
      throws Refused {
    CatchTree handler = (CatchTree) clause.getLeaf();
    BehindHandler behind = BehindHandler.of(clause);
    boolean goesOn =
        behind.loop().isPresent()
            && !isLeft(handler, behind)
            && !behind.isEndedBy(ASKING, isBroken(handler));
    String exit = goesOn ? exit(clause, behind) : "";
    boolean mustWait =
        goesOn ? exit.isEmpty() : behind.finallyBlock().isPresent() && waitsBehind(clause, behind);
    boolean isCleared = !Code.find(clause, InterruptFix::isClearing).isEmpty();
    if (isCleared && !(mustWait && goesOn)) {
      throw new Refused("the handler clears the interrupt flag on purpose");
    }
    if (mustWait) {
      Region region = goesOn ? DeferredInterrupt.loop(behind) : behind.cleanUp().orElseThrow();
      DeferredInterrupt.Start start = shop.deferred.around(clause, region, TITLE, restore);
      new HandlerBlock(shop, 1)
          .prepend(
              start.draft(),
              handler.getBlock(),
              lines(variable, isCertain, List.of(start.statement())));
      return start.draft();
    }
    if (isReached(clause, InterruptFix::isAsking)) {
      throw new Refused("the handler asks for the interrupt flag itself");
    }
    Draft draft = shop.draft(request.site(), TITLE);
    if (exit.isEmpty() && isReached(clause, shop.exceptions::isInterruptible)) {
      restoreLast(draft, clause, lines(variable, isCertain, List.of(restore)));
    } else if (exit.isEmpty()) {
      blocks.prepend(draft, handler.getBlock(), lines(variable, isCertain, List.of(restore)));
    } else {
      restoreAndLeave(draft, handler, variable, isCertain, exit);
    }
    return draft;
  }

  /** Where the handler itself waits, which would fail with the flag set. */
  private void restoreLast(Draft draft, TreePath clause, List<String> lines) throws Refused {
    BlockTree block = ((CatchTree) clause.getLeaf()).getBlock();
    List<? extends StatementTree> all = block.getStatements();
    Region region = new Region(new TreePath(clause, block), all, 0, all.size());
    String indent = source.indentAt(source.start(region.first()));
    if (!source.isFirstInLine(source.start(region.first()))) {
      throw new Refused("the statements share a line");
    }
    int opened = shop.wrapping.openBefore(draft, region.first(), "try {");
    shop.wrapping.close(draft, region, opened, indent, shop.wrapping.finallyClause(indent, lines));
  }

  private void restoreAndLeave(
      Draft draft, CatchTree handler, VariableTree variable, boolean isCertain, String exit)
      throws Refused {
    BlockTree block = handler.getBlock();
    if (block.getStatements().isEmpty()) {
      if (!isCertain || !blocks.surround(draft, block, List.of(restore), exit)) {
        blocks.prepend(draft, block, lines(variable, isCertain, List.of(restore, exit)));
      }
      return;
    }
    blocks.prepend(draft, block, lines(variable, isCertain, List.of(restore)));
    StatementTree last = last(block);
    if (last instanceof ContinueTree && isCertain) {
      draft.replace(last, exit);
    } else if (last instanceof ContinueTree) {
      throw new Refused("the handler goes on with its loop in its own way");
    } else {
      blocks.append(draft, block, lines(variable, isCertain, List.of(exit)));
    }
  }

  /** Whether nothing but helpers may pass the interrupt on, and the handler goes on behind them. */
  private static boolean isLeftToHelpers(FixRequest request, CatchTree handler) {
    return request.endings().values().stream().allMatch(Ending.Means.PERHAPS_RELEASED::equals)
        && handler.getBlock().getStatements().stream()
            .allMatch(ExpressionStatementTree.class::isInstance);
  }

  /** Where some paths pass the interrupt on: the others do what is missing. */
  private Draft partlyPassedOn(
      FixRequest request, TreePath clause, VariableTree variable, boolean isCertain)
      throws Refused {
    List<TreePath> here = request.endingsWithin(clause);
    if (here.size() < request.endings().size()) {
      return restoredBehind(request, clause);
    }
    BehindHandler behind = BehindHandler.of(clause);
    if (behind.loop().isPresent()) {
      DeferredInterrupt.Start start =
          shop.deferred.around(clause, DeferredInterrupt.loop(behind), TITLE, restore);
      List<String> added = lines(variable, isCertain, List.of(start.statement()));
      paths(request, clause, added, start.draft(), new HandlerBlock(shop, 1)).cover();
      return start.draft();
    }
    Draft draft = shop.draft(request.site(), TITLE);
    List<String> added = lines(variable, isCertain, List.of(restore));
    paths(request, clause, added, draft, blocks).cover();
    return draft;
  }

  private OpenPaths paths(
      FixRequest request, TreePath clause, List<String> lines, Draft draft, HandlerBlock into) {
    TreePath block = new TreePath(clause, ((CatchTree) clause.getLeaf()).getBlock());
    return new OpenPaths(shop, block, new PassedOnInterrupt(request, lines), draft, into);
  }

  private Draft restoredBehind(FixRequest request, TreePath clause) throws Refused {
    List<TreePath> all = request.endingsWithin(Code.body(clause));
    Draft draft = shop.draft(request.site(), TITLE + " on every path");
    if (all.size() != 1
        || !request.isRelease(all.get(0).getLeaf())
        || !new RestoredBehind(shop).widen(draft, clause, all.get(0))) {
      throw new Refused(PassedOnInterrupt.WHY_NONE);
    }
    return draft;
  }

  private List<String> lines(VariableTree variable, boolean isCertain, List<String> lines) {
    return isCertain ? lines : asked(variable, lines.toArray(String[]::new));
  }

  private List<String> asked(VariableTree variable, String... lines) {
    return shop.wrapping.blockLines(
        "if (" + variable.getName() + " instanceof " + shop.imports.implicit(INTERRUPT) + ") {",
        List.of(lines));
  }

  private boolean isInterrupt(TreePath parameter, VariableTree variable) throws Refused {
    TypeMirror type = shop.code.type(new TreePath(parameter, variable.getType()));
    boolean isCertain = shop.code.isSubtype(type, INTERRUPT);
    if (!isCertain && variable.getName().isEmpty()) {
      throw new Refused("the exception has no name");
    }
    return isCertain;
  }

  /** How a handler ends that would otherwise go round the loop; nothing where it must not leave. */
  private String exit(TreePath clause, BehindHandler behind) {
    CatchTree handler = (CatchTree) clause.getLeaf();
    boolean isOwnWay =
        !Code.find(clause, p -> isInnerContinue(p, handler) || asksToStop(p) || isClearing(p))
            .isEmpty();
    if (isOwnWay || behind.isLoopAroundFinally()) {
      return "";
    }
    return new LoopExit(shop, clause, behind).text();
  }

  private static boolean isInnerContinue(TreePath path, CatchTree handler) {
    return path.getLeaf() instanceof ContinueTree && path.getLeaf() != last(handler.getBlock());
  }

  /** Whether it asks some thread to stop: not this one, or nothing would be swallowed. */
  private static boolean asksToStop(TreePath path) {
    return Expressions.isCallOf(path, "interrupt");
  }

  /** Whether the rest of the {@code finally} block waits for something, too. */
  private boolean waitsBehind(TreePath clause, BehindHandler behind) {
    int end = source.end(clause.getLeaf());
    return !Code.find(
            behind.finallyBlock().orElseThrow(),
            p -> source.start(p.getLeaf()) >= end && shop.exceptions.isInterruptible(p))
        .isEmpty();
  }

  /** Whether the handler, or a method that it calls, makes such a call. */
  private boolean isReached(TreePath clause, Predicate<TreePath> sought) {
    TreePath block = new TreePath(clause, ((CatchTree) clause.getLeaf()).getBlock());
    return new ReachedCalls(shop, sought).isIn(block);
  }

  private static boolean isAsking(TreePath path) {
    return Expressions.isCallOf(path, ASKING);
  }

  private static boolean isClearing(TreePath path) {
    return Expressions.isCallOf(path, "interrupted");
  }

  /** Whether the handler's last statement leaves the innermost loop or switch. */
  private static boolean isBroken(CatchTree handler) {
    return !handler.getBlock().getStatements().isEmpty()
        && last(handler.getBlock()) instanceof BreakTree jump
        && jump.getLabel() == null;
  }

  private static StatementTree last(BlockTree block) {
    List<? extends StatementTree> statements = block.getStatements();
    return statements.get(statements.size() - 1);
  }

  /** Whether the handler's last statement leaves the loop for certain. */
  private static boolean isLeft(CatchTree handler, BehindHandler behind) {
    if (handler.getBlock().getStatements().isEmpty()) {
      return false;
    }
    return switch (last(handler.getBlock()).getKind()) {
      case RETURN, THROW -> true;
      case BREAK -> !behind.isNested();
      default -> false;
    };
  }
}
