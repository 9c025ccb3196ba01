package waits;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Threads that work off a queue, and others that wait for one element. */
class Workers {
  private final BlockingQueue<String> orders;
  private final Consumer<String> shop;
  private volatile boolean running = true;

  Workers(BlockingQueue<String> orders, Consumer<String> shop) {
    this.orders = orders;
    this.shop = shop;
  }

  String next() throws InterruptedException {
    return orders.take(); // LEAK BlockingPut/UnboundedWait
  }

  void startLambda(Executor executor) {
    executor.execute(
        () -> {
          try {
            while (true) {
              shop.accept(orders.take());
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  void startOnce(Executor executor) {
    executor.execute(
        () -> {
          try {
            shop.accept(orders.take()); // LEAK BlockingPut/UnboundedWait
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  void startCallable(ExecutorService executor) {
    executor.submit( // LEAK FutureCancellation/FutureDropped
        new Callable<Void>() {
          @Override
          public Void call() throws InterruptedException {
            while (running) {
              shop.accept(orders.take());
            }
            return null;
          }
        });
  }

  void startReference() {
    new Thread(this::workOff).start();
  }

  private void workOff() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        shop.accept(orders.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void startSteps(Executor executor) {
    executor.execute(
        () -> {
          try {
            while (running) {
              step();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void step() throws InterruptedException {
    shop.accept(orders.take());
  }

  void drainHere(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      shop.accept(orders.take()); // LEAK BlockingPut/UnboundedWait
    }
  }

  private void shared() throws InterruptedException {
    shop.accept(orders.take()); // LEAK BlockingPut/UnboundedWait
  }

  void startShared(Executor executor) throws InterruptedException {
    shared();
    executor.execute(
        () -> {
          try {
            while (running) {
              shared();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  void startDeaf(Executor executor) {
    executor.execute(
        () -> {
          while (true) { // LEAK FutureCancellation/UncancellableTask
            try {
              shop.accept(orders.take()); // LEAK BlockingPut/UnboundedWait
            } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
              System.err.println("interrupted, going on");
            }
          }
        });
  }

  void startBreaking(Executor executor) {
    executor.execute(
        () -> {
          while (true) {
            try {
              shop.accept(orders.take());
            } catch (InterruptedException e) {
              break;
            }
          }
        });
  }

  void startStoppable(Executor executor, AtomicBoolean stopped) {
    executor.execute(
        () -> {
          for (; ; ) {
            try {
              shop.accept(orders.take());
            } catch (InterruptedException e) {
              if (stopped.get()) {
                return;
              }
              throw new IllegalStateException(e);
            }
          }
        });
  }

  /** A thread that serves both ends of a deque. */
  static class Server extends Thread {
    private final BlockingDeque<String> calls;

    Server(BlockingDeque<String> calls) {
      this.calls = calls;
    }

    @Override
    public void run() {
      try {
        while (!isInterrupted()) {
          answer(calls.takeFirst());
        }
      } catch (InterruptedException e) {
        interrupt();
      }
    }

    String lastCall() throws InterruptedException {
      return calls.takeLast(); // LEAK BlockingPut/UnboundedWait
    }

    private void answer(String call) {
      System.out.println(call);
    }
  }

  /** Takes results as they come. */
  static class Collector implements Runnable {
    private final CompletionService<String> results;

    Collector(CompletionService<String> results) {
      this.results = results;
    }

    @Override
    public void run() {
      while (!Thread.interrupted()) {
        try {
          System.out.println(results.take().get());
        } catch (InterruptedException e) {
          return;
        } catch (ExecutionException e) {
          System.err.println(e.getCause());
        }
      }
    }

    String one() throws InterruptedException, ExecutionException {
      return results.take().get(); // LEAK BlockingPut/UnboundedWait
    }

    String all(int count) throws InterruptedException, ExecutionException {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        text.append(results.take().get()); // LEAK BlockingPut/UnboundedWait
      }
      return text.toString();
    }
  }

  /** What all workers have in common. */
  abstract static class Worker implements Runnable {
    private final BlockingQueue<String> jobs;

    Worker(BlockingQueue<String> jobs) {
      this.jobs = jobs;
    }

    abstract void work(String job);

    @Override
    public void run() {
      try {
        loop();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void loop() throws InterruptedException {
      for (String job = jobs.take(); !job.isEmpty(); job = jobs.take()) {
        work(job);
      }
    }
  }
}
