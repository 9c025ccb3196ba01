package io.github.leakproof.javac.fix;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * A callback or task that is to complete a promise has to do so, or to hand it on.
 *
 * @param request about the promise
 * @param failing the statement that fails the promise with {@code $0}
 */
record CompletedPromise(Workshop shop, FixRequest request, String failing) implements Duty {
  static final String WHY_NONE = "only its author knows what the promise is to hold on that path";
  private static final String NO_FAILURE = "new IllegalStateException(\"ended without a result\")";
  private static final String NO_FAILURE_BUT =
      "new IllegalStateException(\"ended without a result\", %s)";

  @Override
  public boolean isDone(TreePath code) {
    return request.isRelease(code.getLeaf())
        || request.isHandOver(code.getLeaf())
        || isCaught(code);
  }

  /** Whether a handler hears of what is thrown. */
  private static boolean isCaught(TreePath code) {
    return code.getLeaf() instanceof ThrowTree
        && ExceptionScope.attempts(code).stream()
            .anyMatch(attempt -> !((TryTree) attempt.getLeaf()).getCatches().isEmpty());
  }

  @Override
  public boolean isDoubtful(TreePath code) {
    return request.isDoubtful(code.getLeaf())
        || (code.getLeaf() instanceof ThrowTree && !isCaught(code));
  }

  @Override
  public List<String> lines(TreePath place, List<Truth> known) throws Refused {
    ToldFailure told = new ToldFailure(shop);
    if (told.isNone(known)) {
      throw new Refused(WHY_NONE);
    }
    String failure =
        told.in(known)
            .or(() -> caught(place))
            .or(() -> told.given(place).map(NO_FAILURE_BUT::formatted))
            .orElse(NO_FAILURE);
    return List.of(failing.replace("$0", failure) + ";");
  }

  private static Optional<String> caught(TreePath place) {
    return Code.enclosing(place, CatchTree.class)
        .filter(clause -> Code.body(clause).getLeaf() == Code.body(place).getLeaf())
        .map(clause -> ((CatchTree) clause.getLeaf()).getParameter().getName().toString());
  }

  @Override
  public String whyNone() {
    return WHY_NONE;
  }
}
