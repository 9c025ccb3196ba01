package io.github.leakproof.javac.fix;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a loop asks before each round.
 *
 * @param loop the loop
 */
record LoopHead(Tree loop) {
  /** Conditions that need no parentheses before another one. */
  private static final Set<Tree.Kind> CLOSE =
      EnumSet.of(
          Tree.Kind.IDENTIFIER,
          Tree.Kind.MEMBER_SELECT,
          Tree.Kind.METHOD_INVOCATION,
          Tree.Kind.LOGICAL_COMPLEMENT,
          Tree.Kind.EQUAL_TO,
          Tree.Kind.NOT_EQUAL_TO,
          Tree.Kind.LESS_THAN,
          Tree.Kind.LESS_THAN_EQUAL,
          Tree.Kind.GREATER_THAN,
          Tree.Kind.GREATER_THAN_EQUAL);

  /** The written condition, without parentheses around it. */
  Optional<ExpressionTree> condition() {
    @Nullable ExpressionTree condition =
        loop instanceof WhileLoopTree one
            ? one.getCondition()
            : loop instanceof DoWhileLoopTree other
                ? other.getCondition()
                : loop instanceof ForLoopTree rounds ? rounds.getCondition() : null;
    return Optional.ofNullable(condition)
        .map(c -> (ExpressionTree) Expressions.withoutParentheses(c));
  }

  /** What the loop does in each round. */
  StatementTree round() {
    return loop instanceof WhileLoopTree one
        ? one.getStatement()
        : loop instanceof DoWhileLoopTree other
            ? other.getStatement()
            : loop instanceof EnhancedForLoopTree each
                ? each.getStatement()
                : ((ForLoopTree) loop).getStatement();
  }

  /** Whether nothing but a jump ends the loop. */
  boolean isEndless() {
    return !(loop instanceof EnhancedForLoopTree) && condition().filter(c -> !isTrue(c)).isEmpty();
  }

  private static boolean isTrue(ExpressionTree condition) {
    return condition instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue());
  }

  /** Whether the loop ends once a call of that name says yes. */
  boolean isEndedBy(String method) {
    return condition().filter(c -> isDenied(c, method)).isPresent();
  }

  private static boolean isDenied(Tree written, String method) {
    Tree condition = Expressions.withoutParentheses(written);
    if (condition instanceof BinaryTree both && both.getKind() == Tree.Kind.CONDITIONAL_AND) {
      return isDenied(both.getLeftOperand(), method) || isDenied(both.getRightOperand(), method);
    }
    return condition instanceof UnaryTree not
        && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
        && Expressions.withoutParentheses(not.getExpression()) instanceof MethodInvocationTree call
        && Expressions.methodName(call).equals(method);
  }

  /** Has the loop ask for that too, or only, where it asks for nothing. */
  void ask(SourceText source, Draft draft, String added) throws Refused {
    Optional<ExpressionTree> written = condition();
    if (written.isEmpty()) {
      fill(source, draft, (ForLoopTree) loop, added);
    } else if (written.get() instanceof LiteralTree constant) {
      draft.replace(constant, added);
    } else if (CLOSE.contains(written.get().getKind()) && !written.get().toString().equals(added)) {
      draft.insert(source.end(written.get()), " && " + added);
    } else {
      throw new Refused("the condition is the task's own");
    }
  }

  /** Puts the condition where a {@code for} has none; one with nothing else is made a while. */
  private static void fill(SourceText source, Draft draft, ForLoopTree rounds, String added) {
    int open = behind(source, source.start(rounds), '(');
    List<? extends StatementTree> first = rounds.getInitializer();
    int from = first.isEmpty() ? open : source.end(first.get(first.size() - 1)) - 1;
    int start = behind(source, from, ';');
    int end = behind(source, start, ';');
    int close = behind(source, end, ')');
    if (source.text().substring(open, close - 1).replace(";", "").isBlank()) {
      draft.replace(source.start(rounds), close, "while (" + added + ")");
    } else if (source.text().substring(start, end - 1).isBlank()) {
      draft.replace(start, end - 1, " " + added);
    } else {
      draft.insert(end - 1, added);
    }
  }

  /** The offset behind the next such character that stands in no comment. */
  private static int behind(SourceText source, int offset, char sought) {
    String text = source.text();
    int at = offset;
    while (text.charAt(at) != sought) {
      if (text.startsWith("//", at)) {
        at = source.lineEnd(at);
      } else if (text.startsWith("/*", at)) {
        at = text.indexOf("*/", at) + 2;
      } else {
        at++;
      }
    }
    return at + 1;
  }
}
