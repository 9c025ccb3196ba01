package promises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Promises that a method makes for others. */
final class PromiseFactories {
  private final Executor executor;

  PromiseFactories(Executor executor) {
    this.executor = executor;
  }

  private static <T> CompletableFuture<T> newPromise() {
    return new CompletableFuture<>();
  }

  private static <T> CompletableFuture<T> newTimedPromise() {
    CompletableFuture<T> promise = new CompletableFuture<>();
    promise.orTimeout(1, TimeUnit.MINUTES);
    return promise;
  }

  CompletableFuture<String> text(Path file) {
    CompletableFuture<String> text = newPromise(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        () -> {
          try {
            text.complete(Files.readString(file));
          } catch (IOException e) {
            System.err.println("cannot read " + file);
          }
        });
    return text;
  }

  CompletableFuture<String> okText(Path file) {
    CompletableFuture<String> text = newPromise();
    executor.execute(
        () -> {
          try {
            text.complete(Files.readString(file));
          } catch (IOException e) {
            text.completeExceptionally(e);
          }
        });
    return text;
  }

  CompletableFuture<String> okTimedText(Path file) {
    CompletableFuture<String> text = newTimedPromise();
    executor.execute(
        () -> {
          try {
            text.complete(Files.readString(file));
          } catch (IOException e) {
            System.err.println("cannot read " + file);
          }
        });
    return text;
  }

  CompletableFuture<String> submitted(ExecutorService pool, Supplier<String> work) {
    CompletableFuture<String> text = newPromise(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    Future<?> task = pool.submit(() -> text.complete(work.get()));
    System.out.println("submitted " + task);
    return text;
  }

  CompletableFuture<String> okSubmitted(ExecutorService pool, Supplier<String> work) {
    CompletableFuture<String> text = newPromise();
    Future<?> task = pool.submit(() -> text.complete(work.get()));
    text.whenComplete((v, t) -> task.cancel(true));
    return text;
  }
}
