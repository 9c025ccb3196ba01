package futures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Loops around the timed wait. */
final class Retries {
  private static final int ATTEMPTS = 3;

  private final ExecutorService pool;

  Retries(ExecutorService pool) {
    this.pool = pool;
  }

  String everyAttemptLeavesATaskBehind(Callable<String> lookup) throws Exception {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Future<String> answer = pool.submit(lookup);
      try {
        return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        System.err.println("attempt " + attempt + " timed out");
      }
    }
    throw new IllegalStateException("no answer");
  }

  String overwrittenByTheNextAttempt(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    while (true) {
      try {
        return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        answer = pool.submit(lookup);
      }
    }
  }

  String givesUpAfterSomeWaits(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    for (int waits = 0; waits < ATTEMPTS; waits++) {
      try {
        return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        System.err.println("still waiting");
      }
    }
    return "";
  }

  List<String> skipsTheSlowOnes(List<Callable<String>> lookups) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Callable<String> lookup : lookups) {
      Future<String> answer = pool.submit(lookup);
      try {
        texts.add(answer.get(1, TimeUnit.SECONDS)); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        continue;
      }
    }
    return texts;
  }

  List<String> breaksAtTheFirstSlowOne(List<Callable<String>> lookups) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Callable<String> lookup : lookups) {
      Future<String> answer = pool.submit(lookup);
      try {
        texts.add(answer.get(1, TimeUnit.SECONDS)); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        break;
      }
    }
    return texts;
  }

  String lastAttemptIsNotCancelled(Callable<String> lookup) throws Exception {
    for (int attempt = 1; ; attempt++) {
      Future<String> answer = pool.submit(lookup);
      try {
        return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        answer.cancel(true);
      }
    }
  }

  String twoStepsAndTheSecondGivesUp(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println("slow lookup");
    }
    return answer.get(9, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String twoStepsThenCancelled(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println("slow lookup");
    }
    try {
      return answer.get(9, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw e;
    }
  }

  String givesUpAndCancels(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    for (int waits = 0; waits < ATTEMPTS; waits++) {
      try {
        return answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        System.err.println("still waiting");
      }
    }
    answer.cancel(true);
    return "";
  }

  String cancelledBeforeItIsOverwritten(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    while (true) {
      try {
        return answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        answer.cancel(true);
        answer = pool.submit(lookup);
      }
    }
  }

  List<String> cancelsTheSlowOnes(List<Callable<String>> lookups) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Callable<String> lookup : lookups) {
      Future<String> answer = pool.submit(lookup);
      try {
        texts.add(answer.get(1, TimeUnit.SECONDS));
      } catch (TimeoutException e) {
        answer.cancel(true);
        continue;
      }
    }
    return texts;
  }

  boolean polledUntilDone(Runnable job) throws ExecutionException, InterruptedException {
    Future<?> done = pool.submit(job);
    while (!done.isDone()) {
      try {
        done.get(200, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        System.err.print('.');
      }
    }
    return true;
  }
}
