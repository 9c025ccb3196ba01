package promises;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A base class holds the promise; the subclass completes it on one branch alone. */
final class InheritedFields {
  abstract static class BaseTask implements Runnable {
    protected final CompletableFuture<String> promise;

    BaseTask(CompletableFuture<String> promise) {
      this.promise = promise;
    }
  }

  static final class Sometimes extends BaseTask {
    private final String s;

    Sometimes(CompletableFuture<String> promise, String s) {
      super(promise);
      this.s = s;
    }

    @Override
    public void run() {
      if (s != null) {
        promise.complete(s);
      }
    }
  }

  CompletableFuture<String> inheritedField(Executor executor, String s) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(new Sometimes(promise, s));
    return promise;
  }
}
