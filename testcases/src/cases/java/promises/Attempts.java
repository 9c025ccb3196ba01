package promises;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Callbacks that are told of failures, and wait for another attempt. */
final class Attempts {
  private static final AtomicInteger ALL_FAILURES = new AtomicInteger();

  interface Listener {
    void opened(String connection);

    void failed(Exception failure);
  }

  /** Tries until somebody closes it. */
  private static final class Connector {
    private final Listener listener;

    Connector(Listener listener) {
      this.listener = listener;
    }

    void connect(String address, Executor executor) {
      try {
        listener.opened(open(address));
      } catch (Exception e) {
        listener.failed(e);
        executor.execute(() -> connect(address, executor));
      }
    }

    private static native String open(String address) throws Exception;
  }

  /** The first failures are but counted. */
  static final class Patient implements Listener {
    private final CompletableFuture<Patient> created;
    private final AtomicInteger failures = new AtomicInteger();
    private final long deadline;

    Patient(CompletableFuture<Patient> created, long deadline) {
      this.created = created;
      this.deadline = deadline;
    }

    @Override
    public void opened(String connection) {
      created.complete(this);
    }

    @Override
    public void failed(Exception failure) {
      if (System.currentTimeMillis() > deadline) {
        created.completeExceptionally(failure);
      } else {
        failures.incrementAndGet();
      }
    }
  }

  CompletableFuture<Patient> patient(String address, Executor executor) {
    CompletableFuture<Patient> created = new CompletableFuture<>();
    new Connector(new Patient(created, System.currentTimeMillis() + 1000))
        .connect(address, executor);
    return created;
  }

  /** It does nothing about early failures but say so. */
  static final class Forgetful implements Listener {
    private final CompletableFuture<Forgetful> created;
    private final long deadline;

    Forgetful(CompletableFuture<Forgetful> created, long deadline) {
      this.created = created;
      this.deadline = deadline;
    }

    @Override
    public void opened(String connection) {
      created.complete(this);
    }

    @Override
    public void failed(Exception failure) {
      if (System.currentTimeMillis() > deadline) {
        created.completeExceptionally(failure);
      } else {
        System.err.println("failed early: " + failure);
      }
    }
  }

  CompletableFuture<Forgetful> forgetful(String address, Executor executor) {
    CompletableFuture<Forgetful> created = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    new Connector(new Forgetful(created, System.currentTimeMillis() + 1000))
        .connect(address, executor);
    return created;
  }

  /** A static method has nothing of any object: it only answers. */
  static final class Channel {
    private final CompletableFuture<Void> connected = new CompletableFuture<>();

    CompletableFuture<Void> connected() {
      return connected;
    }

    public void active() {
      connected.complete(null);
    }

    public void caught(Throwable cause) {
      System.err.println(isKnown(cause) ? "known" : "unknown");
      close();
    }

    public void inactive() {
      if (!connected.isDone()) {
        connected.completeExceptionally(new IllegalStateException("closed"));
      }
    }

    private native void close();

    public static boolean isKnown(Throwable t) {
      return t instanceof IllegalStateException || t instanceof IllegalArgumentException;
    }
  }

  /** What it is told of failures is for others that ask it. */
  static final class Endpoint {
    private final CompletableFuture<Void> closing = new CompletableFuture<>();
    private volatile Throwable problem;
    private volatile boolean open = true;

    CompletableFuture<Void> close() {
      open = false;
      closing.complete(null);
      return closing;
    }

    public void notify(Throwable failure) {
      if (!open) {
        problem = failure;
      }
    }

    boolean isBroken() {
      return problem != null;
    }
  }

  interface Source {
    void onShutdown(Consumer<RuntimeException> listener);

    void onItem(Consumer<String> listener);

    void ask(Consumer<String> listener, Consumer<RuntimeException> failed);
  }

  /** The end of the connection is no answer, and a planned one none to wait for. */
  String firstItem(Source source) throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.onShutdown(
        signal -> {
          if (!(signal instanceof IllegalStateException)) {
            promise.completeExceptionally(signal);
          }
        });
    source.onItem(promise::complete);
    return promise.get();
  }

  /** Both are told of one request. */
  String answer(Source source) throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.ask(
        promise::complete,
        failure -> {
          if (!(failure instanceof IllegalStateException)) {
            promise.completeExceptionally(failure);
          } else {
            ALL_FAILURES.incrementAndGet();
          }
        });
    return promise.get();
  }
}
