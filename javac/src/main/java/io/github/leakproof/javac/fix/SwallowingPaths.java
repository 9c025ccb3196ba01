package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Adds lines to a handler on those paths only that do not pass the exception on, as far as they
 * part by {@code if}.
 */
final class SwallowingPaths {
  static final String PASSED_ON = "on other paths the interrupt is passed on already";

  private final Workshop shop;
  private final SourceText source;
  private final FixRequest request;
  private final Draft draft;
  private final List<String> lines;
  private final HandlerBlock blocks;

  SwallowingPaths(
      Workshop shop, FixRequest request, Draft draft, List<String> lines, HandlerBlock blocks) {
    this.shop = shop;
    this.source = shop.source;
    this.request = request;
    this.draft = draft;
    this.lines = lines;
    this.blocks = blocks;
  }

  /** What becomes of the exception in a statement. */
  private enum Fate {
    /** Nothing, and control goes on behind it. */
    UNTOUCHED,
    /** Nothing, and control goes elsewhere. */
    LEFT,
    /** Each path through the statement passes it on. */
    PASSED_ON,
    /** One path does this, another that. */
    MIXED
  }

  /**
   * Adds the lines.
   *
   * @throws Refused if paths part in other ways, or all of them pass the exception on
   */
  void cover(TreePath clause) throws Refused {
    BlockTree block = ((CatchTree) clause.getLeaf()).getBlock();
    TreePath path = new TreePath(clause, block);
    if (fate(path) == Fate.PASSED_ON) {
      throw new Refused(PASSED_ON);
    }
    coverRest(path, 0);
  }

  private void coverRest(TreePath block, int from) throws Refused {
    List<? extends StatementTree> statements = ((BlockTree) block.getLeaf()).getStatements();
    for (int i = from; i < statements.size(); i++) {
      TreePath statement = new TreePath(block, statements.get(i));
      Fate fate = fate(statement);
      if (fate == Fate.PASSED_ON) {
        return;
      } else if (fate == Fate.MIXED) {
        if (coverBranches(statement)) {
          coverRest(block, i + 1);
        }
        return;
      }
    }
    insert((BlockTree) block.getLeaf(), from);
  }

  private void insert(BlockTree block, int index) {
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

  /** Whether paths that swallow the exception go on behind the statement. */
  private boolean coverBranches(TreePath statement) throws Refused {
    if (!(statement.getLeaf() instanceof IfTree condition)) {
      throw new Refused(PASSED_ON);
    }
    TreePath taken = new TreePath(statement, condition.getThenStatement());
    @Nullable TreePath other =
        condition.getElseStatement() == null
            ? null
            : new TreePath(statement, condition.getElseStatement());
    if (other != null && isPassedAndGoesOn(other)) {
      coverBranch(taken);
      return false;
    } else if (isPassedAndGoesOn(taken)) {
      if (other == null) {
        addElse(condition);
      } else {
        coverBranch(other);
      }
      return false;
    }
    boolean goesOn = coverUnlessOpen(taken);
    return other == null || coverUnlessOpen(other) || goesOn;
  }

  private boolean isPassedAndGoesOn(TreePath branch) throws Refused {
    return fate(branch) == Fate.PASSED_ON
        && !Completion.cannotComplete((StatementTree) branch.getLeaf());
  }

  /** Leaves a branch to what follows if all of it swallows the exception and goes on. */
  private boolean coverUnlessOpen(TreePath branch) throws Refused {
    Fate fate = fate(branch);
    if (fate == Fate.UNTOUCHED) {
      return true;
    } else if (fate == Fate.MIXED && branch.getLeaf() instanceof IfTree) {
      return coverBranches(branch);
    } else if (fate != Fate.PASSED_ON) {
      if (!Completion.cannotComplete((StatementTree) branch.getLeaf())) {
        throw new Refused(PASSED_ON);
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
        throw new Refused(PASSED_ON);
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
    String text = shop.wrapping.lines(outer + source.indentUnit(), lines);
    draft.replace(from, start, " {" + inner + text + inner);
    draft.insert(end, source.newline() + outer + "}");
    draft.shift(start, end, 1);
  }

  private void addElse(IfTree condition) {
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
    if (!find(statement, p -> request.isDoubtful(p.getLeaf())).isEmpty()) {
      throw new Refused(PASSED_ON);
    }
    if (find(statement, this::passesOn).isEmpty()) {
      boolean isLeft = Completion.cannotComplete((StatementTree) statement.getLeaf());
      boolean isPlain = find(statement, SwallowingPaths::jumps).isEmpty();
      return isLeft ? Fate.LEFT : isPlain ? Fate.UNTOUCHED : Fate.MIXED;
    }
    return isPassedOn(statement) ? Fate.PASSED_ON : Fate.MIXED;
  }

  private boolean isPassedOn(TreePath statement) throws Refused {
    Tree tree = statement.getLeaf();
    if (tree instanceof BlockTree block) {
      for (StatementTree each : block.getStatements()) {
        Fate fate = fate(new TreePath(statement, each));
        if (fate != Fate.UNTOUCHED) {
          return fate == Fate.PASSED_ON;
        }
      }
      return false;
    } else if (tree instanceof IfTree condition) {
      return condition.getElseStatement() != null
          && fate(new TreePath(statement, condition.getThenStatement())) == Fate.PASSED_ON
          && fate(new TreePath(statement, condition.getElseStatement())) == Fate.PASSED_ON;
    }
    boolean isSimple =
        tree instanceof ExpressionStatementTree
            || tree instanceof VariableTree
            || tree instanceof ReturnTree
            || tree instanceof ThrowTree;
    return isSimple && find(statement, SwallowingPaths::isConditional).isEmpty();
  }

  private boolean passesOn(TreePath path) {
    return request.isRelease(path.getLeaf())
        || request.isHandOver(path.getLeaf())
        || (path.getLeaf() instanceof ThrowTree && mentionsException(path));
  }

  /** Whether the exception itself is in what is thrown, rather than what it answers. */
  private boolean mentionsException(TreePath thrown) {
    String name = ((VariableTree) request.site().getLeaf()).getName().toString();
    return !find(
            thrown,
            p ->
                p.getLeaf() instanceof IdentifierTree id
                    && id.getName().contentEquals(name)
                    && !(p.getParentPath().getLeaf() instanceof MemberSelectTree))
        .isEmpty();
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
    return Code.find(
        statement, p -> condition.test(p) && !Code.crossesBody(p, statement.getLeaf()));
  }
}
