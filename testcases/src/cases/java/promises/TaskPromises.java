package promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Promises that a task on another thread completes, or forgets. */
final class TaskPromises {
  private final Executor executor;

  TaskPromises(Executor executor) {
    this.executor = executor;
  }

  CompletableFuture<String> readLogged(Path file) {
    CompletableFuture<String> content = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        () -> {
          try {
            content.complete(Files.readString(file));
          } catch (IOException e) {
            System.err.println("cannot read " + file + ": " + e);
          }
        });
    return content;
  }

  CompletableFuture<String> readOrFail(Path file) {
    CompletableFuture<String> content = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            content.complete(Files.readString(file));
          } catch (IOException e) {
            content.completeExceptionally(e);
          }
        });
    return content;
  }

  /** Whoever waits in vain is told so, which completes nothing. */
  String waitsForMissing(Path file) throws Exception {
    CompletableFuture<String> content = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        () -> {
          if (!Files.exists(file)) {
            System.err.println("missing: " + file);
            return;
          }
          content.complete(file.toString());
        });
    try {
      return content.get(10, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      content.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      System.err.println("failed: " + e);
      throw e;
    }
  }

  CompletableFuture<List<String>> skipsMissing(Path file) {
    CompletableFuture<List<String>> lines = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        () -> {
          if (!Files.exists(file)) {
            return;
          }
          try {
            lines.complete(Files.readAllLines(file));
          } catch (IOException e) {
            lines.completeExceptionally(e);
          }
        });
    return lines;
  }

  CompletableFuture<List<String>> emptyWhereMissing(Path file) {
    CompletableFuture<List<String>> lines = new CompletableFuture<>();
    executor.execute(
        () -> {
          if (!Files.exists(file)) {
            lines.complete(List.of());
            return;
          }
          try {
            lines.complete(Files.readAllLines(file));
          } catch (IOException e) {
            lines.completeExceptionally(e);
          }
        });
    return lines;
  }

  CompletableFuture<Integer> rethrows(Path file) {
    CompletableFuture<Integer> size = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        () -> {
          try {
            size.complete((int) Files.size(file));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return size;
  }

  CompletableFuture<Integer> compute(Supplier<Integer> supplier) {
    CompletableFuture<Integer> value = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            value.complete(supplier.get());
          } catch (Throwable t) {
            value.completeExceptionally(t);
          }
        });
    return value;
  }

  /** An unchecked exception alone opens no path. */
  CompletableFuture<Integer> computePlainly(Supplier<Integer> supplier) {
    CompletableFuture<Integer> value = new CompletableFuture<>();
    executor.execute(() -> value.complete(supplier.get()));
    return value;
  }

  CompletableFuture<Integer> rejectsNegative(Supplier<Integer> supplier) {
    CompletableFuture<Integer> value = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    new Thread(
            () -> {
              int n = supplier.get();
              if (n < 0) {
                throw new IllegalStateException("negative: " + n);
              }
              value.complete(n);
            })
        .start();
    return value;
  }

  CompletableFuture<Void> closeAll(List<AutoCloseable> resources) {
    CompletableFuture<Void> closed = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        new Runnable() {
          @Override
          public void run() {
            for (AutoCloseable resource : resources) {
              try {
                resource.close();
              } catch (Exception e) {
                return;
              }
            }
            closed.complete(null);
          }
        });
    return closed;
  }

  CompletableFuture<Void> closeAllInFinally(List<AutoCloseable> resources) {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    executor.execute(
        new Runnable() {
          @Override
          public void run() {
            try {
              for (AutoCloseable resource : resources) {
                resource.close();
              }
            } catch (Exception e) {
              System.err.println(e);
            } finally {
              closed.complete(null);
            }
          }
        });
    return closed;
  }

  CompletableFuture<String> boundedByTimer(Path file, ScheduledExecutorService timer) {
    CompletableFuture<String> content = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            content.complete(Files.readString(file));
          } catch (IOException e) {
            System.err.println(e);
          }
        });
    timer.execute(() -> content.completeExceptionally(new TimeoutException()));
    return content;
  }

  CompletableFuture<String> boundedByItself(Path file) {
    CompletableFuture<String> content = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            content.complete(Files.readString(file));
          } catch (IOException e) {
            System.err.println(e);
          }
        });
    return content.orTimeout(5, TimeUnit.SECONDS);
  }

  CompletableFuture<Boolean> polls(ScheduledExecutorService timer, Supplier<Boolean> ready) {
    CompletableFuture<Boolean> up = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    timer.scheduleAtFixedRate( // LEAK FutureCancellation/FutureDropped
        () -> {
          if (ready.get()) {
            up.complete(true);
          }
        },
        0,
        100,
        TimeUnit.MILLISECONDS);
    return up;
  }

  CompletableFuture<Boolean> triesAgain(Supplier<Boolean> ready) {
    CompletableFuture<Boolean> up = new CompletableFuture<>();
    attempt(ready, up);
    return up;
  }

  private void attempt(Supplier<Boolean> ready, CompletableFuture<Boolean> up) {
    executor.execute(
        () -> {
          if (ready.get()) {
            up.complete(true);
          } else {
            attempt(ready, up);
          }
        });
  }

  /** Whoever asked for it completes it. */
  CompletableFuture<String> empty() {
    return new CompletableFuture<>();
  }

  CompletableFuture<String> direct(Path file) {
    CompletableFuture<String> content = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    try {
      content.complete(Files.readString(file));
    } catch (IOException e) {
      System.err.println(e);
    }
    return content;
  }

  CompletableFuture<String> directOrFailed(Path file) {
    CompletableFuture<String> content = new CompletableFuture<>();
    try {
      content.complete(Files.readString(file));
    } catch (IOException e) {
      content.completeExceptionally(e);
    }
    return content;
  }

  CompletableFuture<String> givesUpEarly(Path file, boolean closed) {
    CompletableFuture<String> content = new CompletableFuture<>();
    if (closed) {
      content.cancel(false);
      return content;
    }
    executor.execute(
        () -> {
          try {
            content.complete(Files.readString(file));
          } catch (IOException e) {
            content.completeExceptionally(e);
          }
        });
    return content;
  }

  CompletableFuture<Void> interruptible(long millis) {
    CompletableFuture<Void> slept = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    Thread sleeper =
        new Thread(
            () -> {
              try {
                Thread.sleep(millis);
                slept.complete(null);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    sleeper.start();
    return slept;
  }

  CompletableFuture<Void> interruptibleAndCancelled(long millis) {
    CompletableFuture<Void> slept = new CompletableFuture<>();
    Thread sleeper =
        new Thread(
            () -> {
              try {
                Thread.sleep(millis);
                slept.complete(null);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                slept.cancel(false);
              }
            });
    sleeper.start();
    return slept;
  }

  /** Nobody waits: only the task itself looks at the promise. */
  void unawaited(Path file) {
    CompletableFuture<String> content = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            content.complete(Files.readString(file));
          } catch (IOException e) {
            System.err.println("cannot read " + file + ": " + e);
          }
          System.out.println(content.isDone());
        });
  }

  String awaitedHere(Path file) {
    CompletableFuture<String> content = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        () -> {
          try {
            content.complete(Files.readString(file));
          } catch (IOException e) {
            System.err.println("cannot read " + file + ": " + e);
          }
        });
    return content.join();
  }
}
