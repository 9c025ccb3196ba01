package futures;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListenableFutureTask;
import com.google.common.util.concurrent.ListeningExecutorService;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Guava's futures and its checked get. */
final class GuavaFutures {
  private final ListeningExecutorService pool;
  private final ScheduledExecutorService scheduler;

  GuavaFutures(ListeningExecutorService pool, ScheduledExecutorService scheduler) {
    this.pool = pool;
    this.scheduler = scheduler;
  }

  String listenable(Callable<String> lookup) throws Exception {
    ListenableFuture<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return "";
    }
  }

  String listenableThrownOut(Callable<String> lookup) throws Exception {
    return pool.submit(lookup).get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  byte[] checkedThrownOut(Callable<byte[]> read) throws IOException {
    ListenableFuture<byte[]> bytes = pool.submit(read);
    return Futures.getChecked( // LEAK FutureCancellation/TimedOutFutureNotCancelled
        bytes, IOException.class, 1, TimeUnit.SECONDS);
  }

  byte[] checkedCaught(Callable<byte[]> read) {
    ListenableFuture<byte[]> bytes = pool.submit(read);
    try {
      return Futures.getChecked( // LEAK FutureCancellation/TimedOutFutureNotCancelled
          bytes, IOException.class, 1, TimeUnit.SECONDS);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  byte[] checkedTemporary(Callable<byte[]> read) throws IOException {
    return Futures.getChecked( // LEAK FutureCancellation/TimedOutFutureNotCancelled
        pool.submit(read), IOException.class, 500, TimeUnit.MILLISECONDS);
  }

  int transformed(Callable<String> lookup) throws Exception {
    ListenableFuture<Integer> length =
        Futures.transform(pool.submit(lookup), String::length, Runnable::run);
    return length.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String taskObject(Callable<String> lookup, Executor executor) throws Exception {
    ListenableFutureTask<String> task = ListenableFutureTask.create(lookup);
    executor.execute(task);
    try {
      return task.get(1, TimeUnit.SECONDS);
    } finally {
      task.cancel(true);
    }
  }

  byte[] checkedAndCancelled(Callable<byte[]> read) throws IOException {
    ListenableFuture<byte[]> bytes = pool.submit(read);
    try {
      return Futures.getChecked(bytes, IOException.class, 1, TimeUnit.SECONDS);
    } catch (IOException e) {
      bytes.cancel(true);
      throw e;
    }
  }

  byte[] checkedAndCancelledInFinally(Callable<byte[]> read) throws IOException {
    ListenableFuture<byte[]> bytes = pool.submit(read);
    try {
      return Futures.getChecked(bytes, IOException.class, 2, TimeUnit.SECONDS);
    } finally {
      bytes.cancel(true);
    }
  }

  byte[] checkedUntimed(Callable<byte[]> read) throws IOException {
    return Futures.getChecked(pool.submit(read), IOException.class);
  }

  byte[] checkedParameter(ListenableFuture<byte[]> bytes) throws IOException {
    return Futures.getChecked(bytes, IOException.class, 1, TimeUnit.SECONDS);
  }

  String withTimeoutCancelsByItself(Callable<String> lookup) throws Exception {
    return Futures.withTimeout(pool.submit(lookup), Duration.ofSeconds(1), scheduler).get();
  }

  String listenableCancelled(Callable<String> lookup) throws Exception {
    ListenableFuture<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return "";
    }
  }

  String done(Callable<String> lookup) throws Exception {
    ListenableFuture<String> answer = pool.submit(lookup);
    answer.get();
    return Futures.getDone(answer);
  }
}
