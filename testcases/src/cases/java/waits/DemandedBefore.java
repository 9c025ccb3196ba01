package waits;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Preconditions;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Whoever gets past a check knows what it asked for. */
class DemandedBefore {
  static String checked(Future<String> answer) throws ExecutionException, InterruptedException {
    checkState(answer.isDone());
    return answer.get();
  }

  static String checkedWithText(Future<String> answer)
      throws ExecutionException, InterruptedException {
    Preconditions.checkArgument(answer.isDone(), "%s is not done", answer);
    return answer.get();
  }

  static String checkedByOwnHelper(Future<String> answer)
      throws ExecutionException, InterruptedException {
    demand(answer.isDone(), "not done");
    return answer.get();
  }

  static String checkedForSomethingElse(Future<String> answer, boolean open)
      throws ExecutionException, InterruptedException {
    checkState(open, "%s", answer.isDone());
    return answer.get(); // LEAK BlockingPut/UnboundedWait
  }

  static String checkedForTheContrary(Future<String> answer)
      throws ExecutionException, InterruptedException {
    checkState(!answer.isDone());
    return answer.get(); // LEAK BlockingPut/UnboundedWait
  }

  static String onlyNoted(Future<String> answer) throws ExecutionException, InterruptedException {
    note(answer.isDone(), "not done");
    return answer.get(); // LEAK BlockingPut/UnboundedWait
  }

  private static void demand(boolean isMet, String message) {
    if (isMet) {
      return;
    }
    fail(message);
  }

  private static void fail(String message) {
    throw new IllegalStateException(message);
  }

  private static void note(boolean isMet, String message) {
    if (!isMet) {
      System.err.println(message);
    }
  }
}
