package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** Lets interruption end an endless loop. */
final class LoopFix implements Strategy {
  private static final String TITLE = "End the loop when its thread is interrupted";
  private static final String ASKING = "interrupted";
  private static final String INTERRUPT = "java.lang.InterruptedException";

  private final Workshop shop;
  private final SourceText source;

  LoopFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    TreePath site = request.site();
    if (site.getLeaf() instanceof EnhancedForLoopTree) {
      throw new Refused("the loop has a head of its own");
    }
    Draft draft = shop.draft(site, TITLE);
    String thread = shop.thread();
    if (new TaskMethod(shop, Code.body(site)).returnsNothing()) {
      LoopHead head = new LoopHead(site.getLeaf());
      head.ask(source, draft, "!" + thread + ".currentThread().isInterrupted()");
      if (head.isEndless()) {
        leaveBehind(draft, site);
      }
    } else {
      throwFirst(draft, site, thread);
    }
    return draft;
  }

  /** Returns behind a loop that nothing could follow so far, where something would now. */
  private void leaveBehind(Draft draft, TreePath loop) throws Refused {
    TreePath body = Code.body(loop);
    TreePath statement = DeferredInterrupt.withLabel(loop);
    List<? extends StatementTree> all = ((BlockTree) body.getLeaf()).getStatements();
    if (new TailPosition(new Region(body, all, 0, all.size())).isTail(statement)) {
      return;
    }
    StatementSlot.of(statement);
    if (isWithin(loop, body)) {
      throw new Refused("code that nothing reached so far would follow the loop");
    }
    int end = source.endWithComment(statement.getLeaf());
    String gap =
        source.isLastInLine(end)
            ? source.newline() + source.indentAt(source.start(statement.getLeaf()))
            : " ";
    draft.insert(end, gap + "return;");
  }

  /** Whether it stands where no return may, or where one would hide an exception. */
  private static boolean isWithin(TreePath loop, TreePath body) {
    for (TreePath path = loop; path.getLeaf() != body.getLeaf(); path = path.getParentPath()) {
      if (path.getParentPath().getLeaf() instanceof SwitchExpressionTree
          || (path.getParentPath().getLeaf() instanceof TryTree attempt
              && attempt.getFinallyBlock() == path.getLeaf())) {
        return true;
      }
    }
    return false;
  }

  /** A task with a result has none to return behind the loop, but may say why. */
  private void throwFirst(Draft draft, TreePath loop, String thread) throws Refused {
    StatementTree round = new LoopHead(loop.getLeaf()).round();
    TreePath inner = new TreePath(loop, round);
    TypeMirror interrupt = shop.code.type(INTERRUPT);
    if (!(round instanceof BlockTree block)
        || !shop.exceptions.allows(inner, List.of(interrupt))
        || shop.exceptions.isCaughtInBody(inner, interrupt)) {
      throw new Refused("the task must return a value behind the loop");
    }
    if (isEitherTask(Code.body(loop))) {
      throw new Refused("the call that gets the lambda may take it for a task without a result");
    }
    if (!Code.find(inner, LoopFix::isAsking).isEmpty()) {
      throw new Refused("the loop asks for interruption in its own way");
    }
    new HandlerBlock(shop)
        .prepend(
            draft,
            block,
            shop.wrapping.blockLines(
                "if (" + thread + "." + ASKING + "()) {",
                List.of("throw new " + shop.imports.implicit(INTERRUPT) + "();")));
  }

  /** Whether a lambda without any result is an argument, so that its type is up to the call. */
  private static boolean isEitherTask(TreePath body) {
    TreePath lambda = body.getParentPath();
    return lambda.getLeaf() instanceof LambdaExpressionTree
        && lambda.getParentPath().getLeaf() instanceof MethodInvocationTree
        && Code.find(body, path -> isResult(path, body)).isEmpty();
  }

  private static boolean isResult(TreePath path, TreePath body) {
    return path.getLeaf() instanceof ReturnTree && !Code.crossesBody(path, body.getLeaf());
  }

  private static boolean isAsking(TreePath path) {
    return Expressions.isCallOf(path, ASKING);
  }
}
