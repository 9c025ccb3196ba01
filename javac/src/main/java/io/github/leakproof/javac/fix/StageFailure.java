package io.github.leakproof.javac.fix;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A chain of stages whose last callback completes a promise where all goes well: one more stage
 * hears of failures. The chain must be a statement of its own, whose result nobody has.
 */
final class StageFailure {
  private static final String STAGE = "java.util.concurrent.CompletionStage";
  private static final String HANDLER = "exceptionally";

  private final Workshop shop;
  private final SourceText source;

  StageFailure(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  /** The one chain of the body that is given code with that property, and ends in no handler. */
  Optional<TreePath> chain(TreePath body, Predicate<TreePath> completes) {
    List<TreePath> found =
        Code.find(
            body,
            path ->
                path.getLeaf() instanceof ExpressionStatementTree statement
                    && isStage(new TreePath(path, statement.getExpression()))
                    && isGiven(new TreePath(path, statement.getExpression()), completes));
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private boolean isStage(TreePath expression) {
    try {
      return expression.getLeaf() instanceof MethodInvocationTree last
          && !Expressions.methodName(last).equals(HANDLER)
          && shop.code.isSubtype(shop.code.type(expression), STAGE);
    } catch (Refused e) {
      return false;
    }
  }

  private static boolean isGiven(TreePath call, Predicate<TreePath> completes) {
    boolean isGiven = false;
    for (ExpressionTree argument : ((MethodInvocationTree) call.getLeaf()).getArguments()) {
      isGiven |= completes.test(new TreePath(call, argument));
    }
    return isGiven
        || Expressions.receiver(call)
            .map(Expressions::withoutParentheses)
            .filter(on -> on.getLeaf() instanceof MethodInvocationTree)
            .filter(on -> isGiven(on, completes))
            .isPresent();
  }

  /**
   * Adds the stage.
   *
   * @param failing the statement that fails the promise with {@code $0}, without its semicolon
   */
  void add(Draft draft, TreePath chain, String failing) {
    ExpressionTree expression = ((ExpressionStatementTree) chain.getLeaf()).getExpression();
    String failure = shop.names.of(chain, "failure");
    String indent = source.indentAt(source.start(chain.getLeaf()));
    String inner = source.newline() + indent + source.indentUnit();
    draft.insert(
        source.end(expression),
        "."
            + HANDLER
            + "("
            + failure
            + " -> {"
            + inner
            + failing.replace("$0", failure)
            + ";"
            + inner
            + "return null;"
            + source.newline()
            + indent
            + "})");
  }
}
