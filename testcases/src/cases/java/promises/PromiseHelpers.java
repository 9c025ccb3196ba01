package promises;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Promises that go through methods and into tasks of their own classes. */
final class PromiseHelpers {
  private final Executor executor;
  private final AtomicBoolean closed = new AtomicBoolean();

  PromiseHelpers(Executor executor) {
    this.executor = executor;
  }

  static final class FetchTask implements Runnable {
    private final URI uri;
    private final CompletableFuture<Integer> length;

    FetchTask(URI uri, CompletableFuture<Integer> length) {
      this.uri = uri;
      this.length = length;
    }

    @Override
    public void run() {
      try {
        length.complete(uri.toURL().openConnection().getContentLength()); // LEAK Deadline/RequestWithoutTimeout
      } catch (IOException e) {
        System.err.println("no length of " + uri);
      }
    }
  }

  CompletableFuture<Integer> length(URI uri) {
    CompletableFuture<Integer> length = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(new FetchTask(uri, length));
    return length;
  }

  static final class CarefulTask implements Runnable {
    private final URI uri;
    private final CompletableFuture<Integer> length;

    CarefulTask(URI uri, CompletableFuture<Integer> length) {
      this.uri = uri;
      this.length = length;
    }

    @Override
    public void run() {
      try {
        length.complete(uri.toURL().openConnection().getContentLength()); // LEAK Deadline/RequestWithoutTimeout
      } catch (IOException e) {
        length.completeExceptionally(e);
      }
    }
  }

  CompletableFuture<Integer> carefulLength(URI uri) {
    CompletableFuture<Integer> length = new CompletableFuture<>();
    executor.execute(new CarefulTask(uri, length));
    return length;
  }

  <T> CompletableFuture<T> start(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(() -> run(work, result));
    return result;
  }

  private <T> void run(Callable<T> work, CompletableFuture<T> result) {
    if (closed.get()) {
      return;
    }
    try {
      result.complete(work.call());
    } catch (Exception e) {
      result.completeExceptionally(e);
    }
  }

  <T> CompletableFuture<T> startSafely(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    executor.execute(() -> runSafely(work, result));
    return result;
  }

  private <T> void runSafely(Callable<T> work, CompletableFuture<T> result) {
    if (closed.get()) {
      result.cancel(false);
      return;
    }
    try {
      result.complete(work.call());
    } catch (Exception e) {
      result.completeExceptionally(e);
    }
  }

  <T> CompletableFuture<T> submitThroughHelper(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    enqueue(work, result);
    return result;
  }

  private <T> void enqueue(Callable<T> work, CompletableFuture<T> result) {
    executor.execute(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception e) {
            System.err.println(e.getMessage());
          }
        });
  }

  <T> CompletableFuture<T> submitThroughSafeHelper(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    enqueueSafely(work, result);
    return result;
  }

  private <T> void enqueueSafely(Callable<T> work, CompletableFuture<T> result) {
    executor.execute(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception e) {
            fail(result, e);
          }
        });
  }

  private static void fail(CompletableFuture<?> result, Exception e) {
    System.err.println(e.getMessage());
    result.completeExceptionally(e);
  }

  CompletableFuture<String> filledByHelper(Callable<String> work) {
    CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    fill(work, result);
    return result;
  }

  private static void fill(Callable<String> work, CompletableFuture<String> result) {
    try {
      result.complete(work.call());
    } catch (Exception e) {
      System.err.println(e.getMessage());
    }
  }

  CompletableFuture<String> filledForSure(Callable<String> work) {
    CompletableFuture<String> result = new CompletableFuture<>();
    fillForSure(work, result);
    return result;
  }

  private static void fillForSure(Callable<String> work, CompletableFuture<String> result) {
    try {
      result.complete(work.call());
    } catch (Exception e) {
      result.completeExceptionally(e);
    }
  }

  interface Queue {
    void add(CompletableFuture<String> waiter);
  }

  /** The queue completes it. */
  CompletableFuture<String> handedOn(Queue queue) {
    CompletableFuture<String> waiter = new CompletableFuture<>();
    queue.add(waiter);
    return waiter;
  }

  CompletableFuture<String> twoHops(Callable<String> work, Executor other) {
    CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        () ->
            other.execute(
                () -> {
                  try {
                    result.complete(work.call());
                  } catch (Exception e) {
                    System.err.println(e);
                  }
                }));
    return result;
  }

  CompletableFuture<String> twoSafeHops(Callable<String> work, Executor other) {
    CompletableFuture<String> result = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            String value = work.call();
            other.execute(() -> result.complete(value));
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  /** The result says whether it has been completed. */
  private static boolean hasFailed(CompletableFuture<?> result, Throwable failure) {
    if (failure != null) {
      result.completeExceptionally(failure);
      return true;
    }
    return false;
  }

  CompletableFuture<Integer> lengthUnlessFailed(CompletableFuture<String> source) {
    CompletableFuture<Integer> result = new CompletableFuture<>();
    source.whenComplete(
        (text, failure) -> {
          if (!hasFailed(result, failure)) {
            result.complete(text.length());
          }
        });
    return result;
  }

  CompletableFuture<Integer> lengthOnlyIfFailed(CompletableFuture<String> source) {
    // The result is taken for its contrary.
    CompletableFuture<Integer> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.whenComplete(
        (text, failure) -> {
          if (hasFailed(result, failure)) {
            result.complete(text.length());
          }
        });
    return result;
  }
}
