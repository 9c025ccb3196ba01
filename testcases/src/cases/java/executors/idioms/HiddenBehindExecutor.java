package executors.idioms;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Complaint: a pool hidden behind {@code Executor}, or built for every client or call. */
final class HiddenBehindExecutor {
  private HiddenBehindExecutor() {}

  static final class FieldOfTypeExecutor {
    private final Executor callbacks = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void notify(Runnable listener) {
      callbacks.execute(listener);
    }
  }

  static final class PoolPerClient {
    private final Executor callbacks;

    PoolPerClient(String host) {
      callbacks =
          Executors.newCachedThreadPool( // LEAK ExecutorShutdown/ExecutorNotShutdown
              task -> new Thread(task, "client-" + host));
    }

    CompletableFuture<String> ask(Supplier<String> question) {
      return CompletableFuture.supplyAsync(question, callbacks);
    }
  }

  static void localOfTypeExecutor(Runnable job) {
    Executor executor = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    executor.execute(job);
  }

  static Future<String> poolPerCall(Callable<String> question) {
    ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    return pool.submit(question);
  }

  static void parameterOfTypeExecutor(Executor executor, Runnable job) {
    executor.execute(job);
  }

  static final class FieldCastToEnd implements AutoCloseable {
    private final Executor callbacks = Executors.newFixedThreadPool(2);

    void notify(Runnable listener) {
      callbacks.execute(listener);
    }

    @Override
    public void close() {
      ((ExecutorService) callbacks).shutdown();
    }
  }

  static final class FieldEndedWhereItIsAService implements AutoCloseable {
    private final Executor callbacks;

    FieldEndedWhereItIsAService() {
      callbacks = Executors.newFixedThreadPool(2);
    }

    void notify(Runnable listener) {
      callbacks.execute(listener);
    }

    @Override
    public void close() {
      if (callbacks instanceof ExecutorService) {
        ((ExecutorService) callbacks).shutdown();
      }
    }
  }

  static Executor returnedAsExecutor() {
    return Executors.newFixedThreadPool(2);
  }

  static final class OnePoolForAllClients {
    private static final Executor SHARED = Executors.newCachedThreadPool();

    CompletableFuture<String> ask(Supplier<String> question) {
      return CompletableFuture.supplyAsync(question, SHARED);
    }
  }
}
