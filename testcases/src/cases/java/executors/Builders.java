package executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Builders borrow, unless what they build ends the pool, is returned or is stored. */
final class Builders {
  /** Ends the pool that it was built with. */
  static final class Server implements AutoCloseable {
    private final ExecutorService workers;

    private Server(Builder builder) {
      this.workers = builder.workers;
    }

    void handle(Runnable request) {
      workers.execute(request);
    }

    @Override
    public void close() {
      workers.shutdown();
    }

    static final class Builder {
      private ExecutorService workers;

      Builder workers(ExecutorService workers) {
        this.workers = workers;
        return this;
      }

      Server build() {
        return new Server(this);
      }
    }
  }

  /** Only uses the pool that it was built with. */
  static final class Probe {
    private final ExecutorService workers;

    private Probe(ExecutorService workers) {
      this.workers = workers;
    }

    void ping(Runnable ping) {
      workers.execute(ping);
    }

    static final class Builder {
      private ExecutorService workers;

      Builder workers(ExecutorService workers) {
        this.workers = workers;
        return this;
      }

      Probe build() {
        return new Probe(workers);
      }
    }
  }

  void builtProbeIsDropped(Runnable ping) {
    Probe probe =
        new Probe.Builder()
            .workers(Executors.newFixedThreadPool(2)) // LEAK ExecutorShutdown/ExecutorNotShutdown
            .build();
    probe.ping(ping);
  }

  void builderOfANamedPool(Runnable ping) {
    ExecutorService workers = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    new Probe.Builder().workers(workers).build().ping(ping);
  }

  void builtProbeOverAnEndedPool(Runnable ping) {
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      new Probe.Builder().workers(workers).build().ping(ping);
    } finally {
      workers.shutdown();
    }
  }

  Probe builtProbeIsReturned() {
    return new Probe.Builder().workers(Executors.newFixedThreadPool(2)).build();
  }

  Server builtServerIsReturned() {
    return new Server.Builder().workers(Executors.newFixedThreadPool(2)).build();
  }

  void builtServerIsClosed(Runnable request) {
    try (Server server = new Server.Builder().workers(Executors.newFixedThreadPool(2)).build()) {
      server.handle(request);
    }
  }
}
