package cancellations;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Work that another object starts, as its class likes. */
class BehindInterfaces {
  interface Table {
    void get(String key, Consumer<String> callback);
  }

  static class InMemory implements Table {
    private final Map<String, String> rows = new ConcurrentHashMap<>();
    private final ExecutorService runner;

    InMemory(ExecutorService runner) {
      this.runner = runner;
    }

    @Override
    public void get(String key, Consumer<String> callback) {
      Future<?> unused = runner.submit(() -> callback.accept(rows.get(key)));
    }
  }

  private final Table table;
  private final InMemory memory;

  BehindInterfaces(Table table, InMemory memory) {
    this.table = table;
    this.memory = memory;
  }

  /** Nobody here could cancel it. */
  CompletableFuture<String> read(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    table.get(key, promise::complete);
    return promise;
  }

  CompletableFuture<String> readFromMemory(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    memory.get(key, promise::complete);
    return promise;
  }
}
