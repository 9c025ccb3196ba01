package dropped;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Futures that lambdas, method references and inner classes get. */
final class Callbacks {
  private final ExecutorService workers;
  private final ExecutorService own = Executors.newCachedThreadPool();

  Callbacks(ExecutorService workers) {
    this.workers = workers;
  }

  void stop() {
    own.shutdownNow();
  }

  interface Bus {
    void onEvent(Consumer<String> listener);

    void onStop(Runnable hook);
  }

  void subscribed(Bus bus) {
    bus.onEvent(event -> workers.submit(() -> System.out.println(event))); // LEAK FutureCancellation/FutureDropped
  }

  void subscribedOnTheOwnPool(Bus bus) {
    bus.onEvent(event -> own.submit(() -> System.out.println(event)));
  }

  void hooked(Bus bus, Runnable job) {
    bus.onStop(() -> CompletableFuture.runAsync(job)); // LEAK FutureCancellation/FutureDropped
  }

  Supplier<Future<?>> starter(Runnable job) {
    return () -> workers.submit(job);
  }

  Function<Runnable, Future<?>> starterReference() {
    return workers::submit;
  }

  Callable<Future<?>> starterTask(Runnable job) {
    return () -> workers.submit(job);
  }

  Consumer<Runnable> consumer() {
    return workers::submit; // LEAK FutureCancellation/FutureDropped
  }

  Consumer<Runnable> consumerOnTheOwnPool() {
    return own::submit;
  }

  Consumer<Runnable> consumerWithoutHandle() {
    return workers::execute;
  }

  void all(List<Runnable> jobs) {
    jobs.forEach(workers::submit); // LEAK FutureCancellation/FutureDropped
  }

  List<? extends Future<?>> allKept(List<Runnable> jobs) {
    return jobs.stream().map(workers::submit).toList();
  }

  Runnable anonymous(Runnable job) {
    return new Runnable() {
      @Override
      public void run() {
        workers.submit(job); // LEAK FutureCancellation/FutureDropped
      }
    };
  }

  Runnable anonymousOnTheOwnPool(Runnable job) {
    return new Runnable() {
      @Override
      public void run() {
        own.submit(job);
      }
    };
  }

  Runnable anonymousOnALocalPool(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    Runtime.getRuntime().addShutdownHook(new Thread(pool::shutdown));
    return new Runnable() {
      @Override
      public void run() {
        pool.submit(job);
      }
    };
  }

  void nested(Runnable job) {
    own.submit(() -> workers.submit(job));
  }

  void nestedBlock(Runnable job) {
    own.execute(
        () -> {
          System.out.println("handing over");
          workers.submit(job); // LEAK FutureCancellation/FutureDropped
        });
  }

  /** Polls for its outer object. */
  final class Poller implements Runnable {
    @Override
    public void run() {
      own.submit(() -> System.out.println("polled"));
      workers.submit(() -> System.out.println("polled")); // LEAK FutureCancellation/FutureDropped
    }
  }

  /** Is given the pool of its outer object. */
  private static final class Reader implements Runnable {
    private final ExecutorService pool;

    Reader(ExecutorService pool) {
      this.pool = pool;
    }

    @Override
    public void run() {
      pool.submit(() -> System.out.println("read"));
    }
  }

  Runnable reader() {
    return new Reader(own);
  }

  /** Comes back until it is done. */
  static final class Retry implements Runnable {
    private final ScheduledExecutorService timer;
    private final Callable<Boolean> attempt;

    Retry(ScheduledExecutorService timer, Callable<Boolean> attempt) {
      this.timer = timer;
      this.attempt = attempt;
    }

    @Override
    public void run() {
      try {
        if (!attempt.call()) {
          timer.schedule(this, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
        }
      } catch (Exception e) {
        System.err.println("given up: " + e);
      }
    }
  }
}
