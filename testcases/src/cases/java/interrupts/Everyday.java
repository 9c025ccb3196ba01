package interrupts;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** Tasks, callbacks and helpers as one meets them. */
class Everyday {
  private static final int PAUSE;

  private final BlockingQueue<Runnable> jobs;
  private volatile boolean running = true;

  static {
    int pause = 1;
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      pause = 2;
    }
    PAUSE = pause;
  }

  Everyday(BlockingQueue<Runnable> jobs) {
    this.jobs = jobs;
  }

  class StopsByField implements Runnable {
    @Override
    public void run() {
      while (running) {
        try {
          jobs.take().run();
        } catch (InterruptedException e) {
          running = false;
        }
      }
    }
  }

  class StopsByHelper implements Runnable {
    @Override
    public void run() {
      while (running) {
        try {
          jobs.take().run();
        } catch (InterruptedException e) {
          halt();
        }
      }
    }

    private void halt() {
      running = false;
    }
  }

  class Complains implements Runnable {
    private int complaints;

    @Override
    public void run() {
      while (running) {
        try {
          jobs.take().run();
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          complain();
        }
      }
    }

    private void complain() {
      complaints++;
    }
  }

  class ChecksTheFlagInVain implements Runnable {
    @Override
    public void run() {
      while (!Thread.currentThread().isInterrupted()) {
        try {
          Thread.sleep(PAUSE);
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          System.out.println("woken");
        }
      }
    }
  }

  class ChecksTheFlag implements Runnable {
    @Override
    public void run() {
      while (!Thread.currentThread().isInterrupted()) {
        try {
          Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  Thread anonymous() {
    return new Thread(
        new Runnable() {
          @Override
          public void run() {
            try {
              while (true) {
                jobs.take().run();
              }
            } catch (InterruptedException e) {
              System.out.println("bye");
            }
          }
        });
  }

  Thread anonymousAndDeaf() {
    return new Thread() {
      @Override
      public void run() {
        while (true) { // LEAK FutureCancellation/UncancellableTask
          try {
            jobs.take().run();
          } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
            System.out.println("again");
          }
        }
      }
    };
  }

  void timed(Timer timer) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            try {
              Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
              System.err.println("stopped");
            }
          }
        },
        10);
  }

  Callable<String> callable() {
    return () -> {
      try {
        return jobs.take().toString();
      } catch (InterruptedException e) {
        return null;
      }
    };
  }

  CompletableFuture<String> supplied() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return jobs.take().toString();
          } catch (InterruptedException e) {
            throw new CompletionException(e);
          }
        });
  }

  void forEach(List<Thread> threads) {
    threads.forEach(
        thread -> {
          try {
            thread.join();
          } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
            System.err.println("not joined: " + thread.getName());
          }
        });
  }

  void clearsTheFlagInstead() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      Thread.interrupted();
    }
  }

  void guarded(Lock lock) {
    try {
      if (lock.tryLock(1, TimeUnit.SECONDS)) {
        try {
          jobs.clear();
        } finally {
          lock.unlock();
        }
      }
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      System.out.println("no lock");
    }
  }

  void byPattern(Future<?> done) {
    try {
      done.get();
    } catch (Exception e) {
      if (e instanceof InterruptedException interrupt) {
        restore(interrupt);
      }
      System.out.println(e);
    }
  }

  private void restore(InterruptedException e) {
    System.out.println(e.getMessage());
    Thread.currentThread().interrupt();
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable t) throws T {
    throw (T) t;
  }

  void sneaky() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Everyday.<RuntimeException>sneak(e);
    }
  }

  void uncaught(Thread.UncaughtExceptionHandler handler) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      handler.uncaughtException(Thread.currentThread(), e);
    }
  }
}
