package futures;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Futures that go on to somebody else when the wait gives up. */
final class FutureHandOver {
  private final ExecutorService pool;

  FutureHandOver(ExecutorService pool) {
    this.pool = pool;
  }

  /** Nothing in this compilation implements it: it may keep the future. */
  interface Reaper {
    void takeOver(Future<?> future);
  }

  /** Carries the unfinished work to whoever catches it. */
  static final class StillRunningException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Future<?> work;

    StillRunningException(Future<?> work, Throwable cause) {
      super("still running", cause);
      this.work = work;
    }

    Future<?> work() {
      return work;
    }
  }

  record Pending<T>(Future<T> future, long since) {}

  String theOtherOneIsHandedOn(Callable<String> lookup, Callable<String> spare, Reaper reaper)
      throws Exception {
    Future<String> answer = pool.submit(lookup);
    Future<String> backup = pool.submit(spare);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      reaper.takeOver(backup);
      return "";
    }
  }

  String handedToAnUnknownReaper(Callable<String> lookup, Reaper reaper) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      reaper.takeOver(answer);
      return "";
    }
  }

  String thrownInsideTheException(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new StillRunningException(answer, e);
    }
  }

  Pending<String> returnedInsideARecord(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println("still running");
    }
    return new Pending<>(answer, System.nanoTime());
  }

  Runnable cancellerIsReturned(Callable<String> lookup, Consumer<String> sink)
      throws ExecutionException, InterruptedException {
    Future<String> answer = pool.submit(lookup);
    try {
      sink.accept(answer.get(1, TimeUnit.SECONDS));
      return () -> {};
    } catch (TimeoutException e) {
      return () -> answer.cancel(true);
    }
  }
}
