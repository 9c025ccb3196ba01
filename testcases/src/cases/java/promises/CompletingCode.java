package promises;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Promises that are completed by code which lies in a variable, or by the last of many calls. */
class CompletingCode {
  interface Channel {
    void close(Runnable listener);
  }

  /** What runs a consumer, and tells of the caller where that fails. */
  static final class Traced implements Consumer<Throwable> {
    private final Consumer<? super Throwable> target;
    private final Exception caller = new Exception("caller");

    Traced(Consumer<? super Throwable> target) {
      this.target = target;
    }

    @Override
    public void accept(Throwable failure) {
      failure.addSuppressed(caller);
      target.accept(failure);
    }
  }

  private final Executor executor;
  private Exception refusal;

  CompletingCode(Executor executor) {
    this.executor = executor;
  }

  void refuse(Exception reason) {
    refusal = reason;
  }

  CompletableFuture<String> throughVariable() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Consumer<Throwable> failed = promise::completeExceptionally;
    executor.execute(
        () -> {
          if (refusal != null) {
            failed.accept(refusal);
            return;
          }
          promise.complete("done");
        });
    return promise;
  }

  CompletableFuture<String> throughWrapper() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Consumer<Throwable> failed = traced(promise::completeExceptionally);
    executor.execute(
        () -> {
          if (refusal != null) {
            failed.accept(refusal);
            return;
          }
          later().whenComplete((value, failure) -> {
            if (failure != null) {
              failed.accept(failure);
            } else {
              promise.complete(value);
            }
          });
        });
    return promise;
  }

  CompletableFuture<String> variableThatIsNotRun() {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    Consumer<Throwable> failed = promise::completeExceptionally;
    executor.execute(
        () -> {
          if (refusal != null) {
            System.err.println(failed);
            return;
          }
          promise.complete("done");
        });
    return promise;
  }

  CompletableFuture<String> variableThatCannotComplete() {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    Consumer<Throwable> failed = failure -> System.err.println(failure.getMessage());
    executor.execute(
        () -> {
          if (refusal != null) {
            failed.accept(refusal);
            return;
          }
          promise.complete("done");
        });
    return promise;
  }

  CompletableFuture<Void> lastOfMany(List<Channel> channels) {
    AtomicInteger open = new AtomicInteger(channels.size());
    CompletableFuture<Void> promise = new CompletableFuture<>();
    Runnable listener =
        () -> {
          if (open.decrementAndGet() == 0) {
            promise.complete(null);
          }
        };
    for (Channel channel : channels) {
      channel.close(listener);
    }
    return promise;
  }

  private static Consumer<Throwable> traced(Consumer<? super Throwable> target) {
    return new Traced(target);
  }

  private CompletableFuture<String> later() {
    return CompletableFuture.supplyAsync(() -> "later", executor);
  }
}
