package futures;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where the wait times out, the object that started the task ends its own life. */
final class OwnersEnded implements AutoCloseable {
  private final ExecutorService pool;
  private final Callable<Integer> boot;
  private volatile boolean isStopped;

  OwnersEnded(ExecutorService pool, Callable<Integer> boot) {
    this.pool = pool;
    this.boot = boot;
  }

  int startOrClose() throws Exception {
    Future<Integer> port = pool.submit(boot);
    try {
      return port.get(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      close();
      throw e;
    }
  }

  int startOrElse() throws ExecutionException, InterruptedException {
    try {
      Future<Integer> port = pool.submit(boot);
      return port.get(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      this.close();
      return -1;
    }
  }

  int startOrLog() throws Exception {
    Future<Integer> port = pool.submit(boot);
    try {
      return port.get(30, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      log("not started");
      throw e;
    }
  }

  int startOrPerhapsClose(boolean isStrict) throws Exception {
    Future<Integer> port = pool.submit(boot);
    try {
      return port.get(30, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      if (isStrict) {
        close();
      }
      throw e;
    }
  }

  private void log(String text) {
    System.err.println(text + (isStopped ? " any more" : ""));
  }

  @Override
  public void close() {
    isStopped = true;
  }
}
