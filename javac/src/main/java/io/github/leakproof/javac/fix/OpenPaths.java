package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Adds lines to a block on those paths only that do not do what they have to do, as far as they
 * part by {@code if}.
 */
final class OpenPaths {
  private final Workshop shop;
  private final SourceText source;
  private final TreePath root;
  private final Duty duty;
  private final Draft draft;
  private final HandlerBlock blocks;

  OpenPaths(Workshop shop, TreePath block, Duty duty, Draft draft, HandlerBlock blocks) {
    this.shop = shop;
    this.source = shop.source;
    this.root = block;
    this.duty = duty;
    this.draft = draft;
    this.blocks = blocks;
  }

  /** What becomes of the duty in a statement. */
  private enum Fate {
    /** Nothing, and control goes on behind it. */
    UNTOUCHED,
    /** Nothing, and control goes elsewhere. */
    LEFT,
    /** Each path through the statement does it. */
    DONE,
    /** One path does this, another that. */
    MIXED
  }

  /**
   * Adds the lines.
   *
   * @throws Refused if paths part in other ways, or the duty is done on all of them
   */
  void cover() throws Refused {
    if (fate(root) == Fate.DONE) {
      throw refused();
    }
    coverRest(root, 0);
  }

  private Refused refused() {
    return new Refused(duty.whyNone());
  }

  private void coverRest(TreePath block, int from) throws Refused {
    List<? extends StatementTree> statements = ((BlockTree) block.getLeaf()).getStatements();
    for (int i = from; i < statements.size(); i++) {
      TreePath statement = new TreePath(block, statements.get(i));
      Fate fate = fate(statement);
      if (fate == Fate.DONE) {
        return;
      } else if (fate == Fate.MIXED) {
        if (coverBranches(statement)) {
          coverRest(block, i + 1);
        }
        return;
      }
    }
    insert(block, from);
  }

  private void insert(TreePath path, int index) throws Refused {
    BlockTree block = (BlockTree) path.getLeaf();
    List<String> lines = duty.lines(path, Truth.in(path, index, root.getLeaf()));
    if (index == 0) {
      blocks.prepend(draft, block, lines);
      return;
    }
    StatementTree before = block.getStatements().get(index - 1);
    String indent = blocks.indentAt(source.start(before));
    draft.insert(
        source.endWithComment(before),
        source.newline() + indent + shop.wrapping.lines(indent, lines));
  }

  /** Whether paths that leave the duty go on behind the statement. */
  private boolean coverBranches(TreePath statement) throws Refused {
    if (statement.getLeaf() instanceof TryTree attempt) {
      return coverHandlers(statement, attempt);
    }
    if (!(statement.getLeaf() instanceof IfTree condition)) {
      throw refused();
    }
    TreePath taken = new TreePath(statement, condition.getThenStatement());
    @Nullable TreePath other =
        condition.getElseStatement() == null
            ? null
            : new TreePath(statement, condition.getElseStatement());
    if (other != null && isDoneAndGoesOn(other)) {
      coverBranch(taken);
      return false;
    } else if (isDoneAndGoesOn(taken)) {
      if (other == null) {
        addElse(statement, condition);
      } else {
        coverBranch(other);
      }
      return false;
    }
    boolean goesOn = coverUnlessOpen(taken);
    return other == null || coverUnlessOpen(other) || goesOn;
  }

  /** What is tried leaves the duty to what follows; handlers may lead elsewhere. */
  private boolean coverHandlers(TreePath statement, TryTree attempt) throws Refused {
    if (fate(new TreePath(statement, attempt.getBlock())) != Fate.UNTOUCHED
        || attempt.getFinallyBlock() != null) {
      throw refused();
    }
    for (CatchTree clause : attempt.getCatches()) {
      coverUnlessOpen(new TreePath(new TreePath(statement, clause), clause.getBlock()));
    }
    return true;
  }

  private boolean isDoneAndGoesOn(TreePath branch) throws Refused {
    return fate(branch) == Fate.DONE
        && !Completion.cannotComplete((StatementTree) branch.getLeaf());
  }

  /** Leaves a branch to what follows if all of it leaves the duty and goes on. */
  private boolean coverUnlessOpen(TreePath branch) throws Refused {
    Fate fate = fate(branch);
    if (fate == Fate.UNTOUCHED) {
      return true;
    } else if (fate == Fate.MIXED && branch.getLeaf() instanceof IfTree) {
      return coverBranches(branch);
    } else if (fate != Fate.DONE) {
      if (!Completion.cannotComplete((StatementTree) branch.getLeaf())) {
        throw refused();
      }
      coverBranch(branch);
    }
    return false;
  }

  private void coverBranch(TreePath branch) throws Refused {
    if (branch.getLeaf() instanceof BlockTree) {
      coverRest(branch, 0);
    } else if (fate(branch) == Fate.MIXED) {
      if (coverBranches(branch)) {
        throw refused();
      }
    } else {
      makeBlock(branch);
    }
  }

  /** Gives a lone statement a block that begins with the lines. */
  private void makeBlock(TreePath branch) throws Refused {
    IfTree condition = (IfTree) branch.getParentPath().getLeaf();
    int start = source.start(branch.getLeaf());
    int end = source.endWithComment(branch.getLeaf());
    int from = start;
    while (Character.isWhitespace(source.text().charAt(from - 1))) {
      from--;
    }
    boolean isFollowed =
        branch.getLeaf() == condition.getThenStatement() && condition.getElseStatement() != null;
    if (source.text().charAt(from - 1) == '/' || isFollowed || !source.isLastInLine(end)) {
      throw new Refused("the statements share a line");
    }
    String outer = blocks.indentAt(source.start(condition));
    String inner = source.newline() + outer + source.indentUnit();
    List<String> lines = duty.lines(branch, Truth.at(branch, root.getLeaf()));
    String text = shop.wrapping.lines(outer + source.indentUnit(), lines);
    draft.replace(from, start, " {" + inner + text + inner);
    draft.insert(end, source.newline() + outer + "}");
    draft.shift(start, end, 1);
  }

  private void addElse(TreePath statement, IfTree condition) throws Refused {
    List<Truth> known = new ArrayList<>(Truth.of(statement, false));
    known.addAll(Truth.at(statement, root.getLeaf()));
    List<String> lines = duty.lines(statement, known);
    String indent = blocks.indentAt(source.start(condition));
    String text =
        lines.get(0).startsWith("if (")
            ? "else " + shop.wrapping.lines(indent, lines)
            : shop.wrapping.lines(indent, shop.wrapping.blockLines("else {", lines));
    boolean isBlock = condition.getThenStatement() instanceof BlockTree;
    int end = source.end(condition);
    draft.insert(end, (isBlock ? " " : source.newline() + indent) + text);
  }

  private Fate fate(TreePath statement) throws Refused {
    if (!find(statement, duty::isDoubtful).isEmpty()) {
      throw refused();
    }
    if (find(statement, duty::isDone).isEmpty()) {
      boolean isLeft = Completion.cannotComplete((StatementTree) statement.getLeaf());
      boolean isPlain = find(statement, OpenPaths::jumps).isEmpty();
      return isLeft ? Fate.LEFT : isPlain ? Fate.UNTOUCHED : Fate.MIXED;
    }
    return isDone(statement) ? Fate.DONE : Fate.MIXED;
  }

  private boolean isDone(TreePath statement) throws Refused {
    Tree tree = statement.getLeaf();
    if (duty.isDone(statement)) {
      return true;
    } else if (tree instanceof TryTree attempt) {
      return isDone(statement, attempt);
    } else if (tree instanceof BlockTree block) {
      for (StatementTree each : block.getStatements()) {
        Fate fate = fate(new TreePath(statement, each));
        if (fate != Fate.UNTOUCHED) {
          return fate == Fate.DONE;
        }
      }
      return false;
    } else if (tree instanceof IfTree condition) {
      return condition.getElseStatement() != null
          && fate(new TreePath(statement, condition.getThenStatement())) == Fate.DONE
          && fate(new TreePath(statement, condition.getElseStatement())) == Fate.DONE;
    }
    boolean isSimple =
        tree instanceof ExpressionStatementTree
            || tree instanceof VariableTree
            || tree instanceof ReturnTree
            || tree instanceof ThrowTree;
    return isSimple && find(statement, OpenPaths::isConditional).isEmpty();
  }

  private boolean isDone(TreePath statement, TryTree attempt) throws Refused {
    if (attempt.getFinallyBlock() != null
        && fate(new TreePath(statement, attempt.getFinallyBlock())) == Fate.DONE) {
      return true;
    }
    for (CatchTree clause : attempt.getCatches()) {
      if (fate(new TreePath(new TreePath(statement, clause), clause.getBlock())) != Fate.DONE) {
        return false;
      }
    }
    return fate(new TreePath(statement, attempt.getBlock())) == Fate.DONE;
  }

  private static boolean jumps(TreePath path) {
    Tree tree = path.getLeaf();
    return tree instanceof ReturnTree
        || tree instanceof ThrowTree
        || tree instanceof BreakTree
        || tree instanceof ContinueTree;
  }

  private static boolean isConditional(TreePath path) {
    Tree tree = path.getLeaf();
    return tree instanceof ConditionalExpressionTree
        || tree.getKind() == Tree.Kind.CONDITIONAL_AND
        || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
  }

  /** What is found in the statement itself, not in code that it makes. */
  private static List<TreePath> find(TreePath statement, Predicate<TreePath> condition) {
    return Code.find(statement, p -> condition.test(p) && !isInCodeOf(p, statement));
  }

  private static boolean isInCodeOf(TreePath path, TreePath statement) {
    return path.getLeaf() != statement.getLeaf()
        && Code.crossesBody(path.getParentPath(), statement.getLeaf());
  }
}
