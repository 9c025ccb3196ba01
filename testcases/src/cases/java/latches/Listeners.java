package latches;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Count-downs that are signals of their own, and tasks that are run many times. */
final class Listeners {
  enum State {
    CONNECTING,
    CONNECTED,
    CLOSED
  }

  interface Watcher {
    void process(State state);
  }

  interface Bus {
    void subscribe(String topic, Consumer<String> listener);

    void watch(Watcher watcher);
  }

  private final CountDownLatch connected = new CountDownLatch(1);
  private final ScheduledExecutorService timer;

  Listeners(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  void connect(Bus bus) throws InterruptedException {
    bus.watch(
        state -> {
          if (state == State.CONNECTED) {
            connected.countDown();
          }
        });
    connected.await();
  }

  void connectWithClass(Bus bus) throws InterruptedException {
    bus.watch(
        new Watcher() {
          @Override
          public void process(State state) {
            System.out.println("now " + state);
            if (state == State.CONNECTED) {
              connected.countDown();
            }
          }
        });
    connected.await(5, TimeUnit.SECONDS);
  }

  void await(Bus bus, String wanted) throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    bus.subscribe(
        "replies",
        message -> {
          if (wanted.equals(message)) {
            arrived.countDown();
          }
        });
    arrived.await();
  }

  void poll(BooleanSupplier ready) throws InterruptedException {
    CountDownLatch up = new CountDownLatch(1);
    timer.scheduleAtFixedRate( // LEAK FutureCancellation/FutureDropped
        () -> {
          if (ready.getAsBoolean()) {
            up.countDown();
          }
        },
        0,
        50,
        TimeUnit.MILLISECONDS);
    up.await();
  }

  void beats(Runnable beat, int times) throws InterruptedException {
    CountDownLatch beats = new CountDownLatch(times);
    timer.scheduleWithFixedDelay( // LEAK FutureCancellation/FutureDropped
        () -> {
          beat.run();
          beats.countDown(); // LEAK Latch/LatchNotCountedDown
        },
        10,
        10,
        TimeUnit.MILLISECONDS);
    beats.await();
  }

  void tryAgain(BooleanSupplier ready, CountDownLatch up) {
    timer.schedule( // LEAK FutureCancellation/FutureDropped
        () -> {
          if (ready.getAsBoolean()) {
            up.countDown(); // LEAK Latch/LatchNotCountedDown
          }
        },
        1,
        TimeUnit.SECONDS);
  }

  /** Comes back until it is ready. */
  static final class Retry implements Runnable {
    private final BooleanSupplier ready;
    private final ScheduledExecutorService timer;
    private final CountDownLatch up;

    Retry(BooleanSupplier ready, ScheduledExecutorService timer, CountDownLatch up) {
      this.ready = ready;
      this.timer = timer;
      this.up = up;
    }

    @Override
    public void run() {
      boolean isReady = false;
      try {
        isReady = ready.getAsBoolean();
      } catch (RuntimeException e) {
        System.err.println("not yet: " + e);
      }
      if (isReady) {
        up.countDown();
      } else {
        timer.schedule(this, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
      }
    }
  }

  void drain(BlockingQueue<Runnable> jobs, int count, Executor executor)
      throws InterruptedException {
    CountDownLatch drained = new CountDownLatch(count);
    executor.execute(
        () -> {
          Runnable job = jobs.poll();
          while (job != null) {
            try {
              job.run();
            } finally {
              drained.countDown();
            }
            job = jobs.poll();
          }
        });
    drained.await();
  }

  void handsOn(Executor first, Executor second, Queue<String> names, CountDownLatch latch) {
    first.execute(
        () -> {
          if (names == null) {
            latch.countDown();
            return;
          }
          second.execute(latch::countDown);
        });
  }

  void handsOnAfterWork(Executor first, Executor second, Queue<String> names, CountDownLatch latch) {
    first.execute(
        () -> {
          String name = names.poll();
          if (name == null) {
            latch.countDown(); // LEAK Latch/LatchNotCountedDown
            return;
          }
          second.execute(latch::countDown);
        });
  }

  void onlyWhereOpen(CountDownLatch latch, Executor executor) {
    executor.execute(
        () -> {
          if (latch.getCount() > 0) {
            latch.countDown();
          }
        });
  }

  void onlyWhereWanted(CountDownLatch latch, Executor executor) {
    executor.execute(
        () -> {
          if (latch != null) {
            latch.countDown();
          }
        });
  }

  void ownLatch(Executor executor, Runnable part) {
    executor.execute(
        () -> {
          CountDownLatch inner = new CountDownLatch(1);
          part.run();
          inner.countDown();
        });
  }

  void exits(Executor executor, Runnable work, CountDownLatch latch) {
    executor.execute(
        () -> {
          try {
            work.run();
          } catch (Throwable t) {
            System.exit(3);
          }
          latch.countDown();
        });
  }

  void lastOfAll(
      java.util.concurrent.CompletableFuture<Integer> receivers,
      java.util.concurrent.atomic.AtomicInteger missing,
      CountDownLatch latch) {
    receivers.thenAccept(
        n -> {
          if (missing.addAndGet(-n) == 0) {
            latch.countDown();
          }
        });
  }

  void notesTheTime(Executor executor, CountDownLatch latch) {
    executor.execute(
        () -> {
          touch();
          latch.countDown();
        });
  }

  private long touched;

  private void touch() {
    touched = System.nanoTime();
  }

  void underLock(Executor executor, java.util.concurrent.locks.Lock lock, CountDownLatch latch) {
    executor.execute(
        () -> {
          lock.lock();
          lock.unlock();
          latch.countDown();
        });
  }
}
