package futures;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Helpers, other classes, interfaces and callbacks that make or cancel the future. */
final class FutureHelperCallers {
  interface Listener {
    void timedOut(Future<?> future);
  }

  static final class PrintingListener implements Listener {
    @Override
    public void timedOut(Future<?> future) {
      System.err.println("timed out, done: " + future.isDone());
    }
  }

  static final class SilentListener implements Listener {
    @Override
    public void timedOut(Future<?> future) {}
  }

  private final ExecutorService pool;

  FutureHelperCallers(ExecutorService pool) {
    this.pool = pool;
  }

  String helperOnlyReports(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      FutureHelpers.report(answer, e);
      return "";
    }
  }

  String freshFromAHelper(Callable<String> lookup) throws Exception {
    Future<String> answer = FutureHelpers.start(pool, lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return "";
    }
  }

  String freshFromAHelperInOneChain(Callable<String> lookup) throws Exception {
    return FutureHelpers.start(pool, lookup).get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String throughAnAliasHelper(Callable<String> lookup) throws Exception {
    Future<String> answer = FutureHelpers.named(pool.submit(lookup), "lookup");
    return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String helperIsToldNotToCancel(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      FutureHelpers.cancelIf(false, answer);
      return "";
    }
  }

  String helperMayCancel(Callable<String> lookup, boolean interrupt) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      FutureHelpers.cancelIf(interrupt, answer);
      return "";
    }
  }

  String everyListenerOnlyLooks(Callable<String> lookup, Listener listener) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      listener.timedOut(answer);
      return "";
    }
  }

  Runnable timedTaskInsideATask(Callable<String> lookup, Consumer<String> sink) {
    return () -> {
      Future<String> answer = pool.submit(lookup);
      try {
        sink.accept(answer.get(1, TimeUnit.SECONDS)); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException | ExecutionException e) {
        sink.accept("");
      } catch (InterruptedException e) {
        answer.cancel(true);
        Thread.currentThread().interrupt();
      }
    };
  }

  Callable<String> anonymousTask(Callable<String> lookup) {
    return new Callable<>() {
      @Override
      public String call() throws ExecutionException, InterruptedException {
        Future<String> answer = pool.submit(lookup);
        try {
          return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
        } catch (TimeoutException e) {
          return "";
        }
      }
    };
  }

  String helperCancels(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      FutureHelpers.cancelQuietly(answer);
      return "";
    }
  }

  String helperCancelsInFinally(Callable<String> lookup) throws Exception {
    Future<String> answer = null;
    try {
      answer = FutureHelpers.start(pool, lookup);
      return answer.get(1, TimeUnit.SECONDS);
    } finally {
      FutureHelpers.cancelQuietly(answer);
    }
  }

  String helperCancelsAndThrows(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return FutureHelpers.abort(answer, e);
    }
  }

  String helperIsToldToCancel(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      FutureHelpers.cancelIf(true, answer);
      return "";
    }
  }

  String helperCancelsTheList(List<Callable<String>> lookups) throws Exception {
    List<Future<String>> answers = lookups.stream().map(pool::submit).toList();
    try {
      StringBuilder all = new StringBuilder();
      for (Future<String> answer : answers) {
        all.append(answer.get(1, TimeUnit.SECONDS));
      }
      return all.toString();
    } finally {
      FutureHelpers.cancelAll(answers);
    }
  }

  String helperCancelsTheVarargs(Callable<String> first, Callable<String> second) throws Exception {
    Future<String> left = pool.submit(first);
    Future<String> right = pool.submit(second);
    try {
      return left.get(1, TimeUnit.SECONDS) + right.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      FutureHelpers.cancelAll(left, right);
      return "";
    }
  }

  String helperWaitsAndCancels(Callable<String> lookup) throws Exception {
    return FutureHelpers.awaitOrCancel(pool.submit(lookup), 1, "");
  }

  String helperWaitsAndTheCallerCancels(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return FutureHelpers.awaitWithout(answer, 1);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return "";
    }
  }

  Callable<String> lambdaCancelsItsOwn(Callable<String> lookup) {
    return () -> {
      Future<String> answer = pool.submit(lookup);
      try {
        return answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        answer.cancel(true);
        throw new CancellationException("lookup timed out");
      }
    };
  }
}
