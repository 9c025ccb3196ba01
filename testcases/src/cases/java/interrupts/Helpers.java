package interrupts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Helpers that restore the flag, or do not, and exceptions that are handed on. */
class Helpers {
  private static final Logger log = LoggerFactory.getLogger(Helpers.class);

  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final List<Exception> failures = new ArrayList<>();
  private Throwable cause;

  static class ShutdownException extends RuntimeException {
    private final String name;

    ShutdownException(String name, Throwable cause) {
      super("shut down: " + name, cause);
      this.name = name;
    }
  }

  static class Forgetful extends RuntimeException {
    Forgetful(Throwable cause, String name) {
      super(name + ": " + cause.getMessage());
    }
  }

  private static void restore() {
    Thread.currentThread().interrupt();
  }

  private void complain(String what, Exception e) {
    log.warn("interrupted in {}", what, e);
  }

  private void complainAndRestore(String what, Exception e) {
    complain(what, e);
    restore();
  }

  private static void restoreIfInterrupted(Throwable t) {
    if (t instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException translated(Exception e) {
    return new ShutdownException("translated", e);
  }

  private static void rethrow(Exception e) {
    throw new IllegalStateException(e);
  }

  private static String describe(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  void restored(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      restore();
    }
  }

  void complained(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      complain("join", e);
    }
  }

  void complainedAndRestored(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      complainAndRestore("join", e);
    }
  }

  void restoredByKind(Future<?> done) {
    try {
      done.get();
    } catch (InterruptedException | ExecutionException e) {
      restoreIfInterrupted(e);
    }
  }

  void translates(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw translated(e);
    }
  }

  void rethrows(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      rethrow(e);
    }
  }

  void ownException(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new ShutdownException(thread.getName(), e);
    }
  }

  void forgetfulException(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      throw new Forgetful(e, thread.getName());
    }
  }

  String described(Future<String> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      return describe(e);
    } catch (ExecutionException e) {
      return describe(e);
    }
  }

  CompletableFuture<String> promised(Future<String> answer) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    try {
      promise.complete(answer.get(1, TimeUnit.SECONDS));
    } catch (Exception e) {
      promise.completeExceptionally(e);
    }
    return promise;
  }

  CompletableFuture<String> failed(BlockingQueue<String> queue) {
    try {
      return CompletableFuture.completedFuture(queue.take());
    } catch (InterruptedException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  CompletableFuture<String> empty(BlockingQueue<String> queue) {
    try {
      return CompletableFuture.completedFuture(queue.take());
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      return CompletableFuture.completedFuture("");
    }
  }

  void storedInField(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      cause = e;
    }
  }

  void storedInReference(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      failure.compareAndSet(null, e);
    }
  }

  void collected(List<Thread> threads) {
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        failures.add(e);
      }
    }
  }

  void suppressed(Thread thread, Exception first) throws Exception {
    try {
      thread.join();
    } catch (InterruptedException e) {
      first.addSuppressed(e);
    }
    throw first;
  }

  Exception returned(Thread thread) {
    try {
      thread.join();
      return null;
    } catch (InterruptedException e) {
      return e;
    }
  }

  void loggedLazily(Thread thread, java.util.logging.Logger jul) {
    try {
      thread.join();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      jul.warning(() -> "interrupted: " + e);
    }
  }

  void madeButNotThrown(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      log.warn("failed", new IllegalStateException("join", e));
    }
  }

  Throwable firstCause() {
    return cause;
  }
}
