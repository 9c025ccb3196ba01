package interrupts;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReference;

/** Loops that ask for what is written before their thread is interrupted. */
final class AnnouncedStops {
  private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();

  /** Its end is written, then it is interrupted. */
  final class Announced extends Thread {
    private volatile boolean closed;

    @Override
    public void run() {
      while (!closed) {
        try {
          System.out.println(orders.take());
        } catch (InterruptedException e) {
          System.err.println("woken up");
        }
      }
    }

    void end() {
      closed = true;
      interrupt();
    }
  }

  /** Whoever interrupts it has told it nothing: it would wait again. */
  final class Unannounced extends Thread {
    private volatile boolean closed;

    @Override
    public void run() {
      while (!closed) {
        try {
          System.out.println(orders.take());
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          System.err.println("woken up");
        }
      }
    }

    void end() {
      closed = true;
    }
  }

  /** It may ask before its end is written, and wait again. */
  final class ToldTooLate extends Thread {
    private volatile boolean closed;

    @Override
    public void run() {
      while (!closed) {
        try {
          System.out.println(orders.take());
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          System.err.println("woken up");
        }
      }
    }

    void end() {
      interrupt();
      closed = true;
    }
  }

  /** The only interrupt of the class is the one of whoever waits for the end. */
  final class Patient extends Thread {
    private volatile boolean closed;

    @Override
    public void run() {
      while (!closed) {
        try {
          System.out.println(orders.take());
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          System.err.println("woken up");
        }
      }
    }

    void end() {
      closed = true;
      try {
        join(1000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Another field is written. */
  final class OfAnotherField extends Thread {
    private volatile boolean closed;
    private volatile boolean paused;

    @Override
    public void run() {
      while (!paused) {
        try {
          System.out.println(orders.take());
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          System.err.println("woken up");
        }
      }
    }

    void pause() {
      paused = true;
    }

    void end() {
      closed = true;
      interrupt();
    }
  }

  private enum State {
    NEW,
    STARTED,
    CLOSED
  }

  /** A state in an atomic reference, and a pool that interrupts its threads. */
  static final class Sharder {
    private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
    private final ExecutorService service = Executors.newSingleThreadExecutor();
    private int shards;

    void start() {
      if (state.compareAndSet(State.NEW, State.STARTED)) {
        service.execute(
            () -> {
              while (state.get() == State.STARTED) {
                try {
                  Thread.sleep(100);
                  shards++;
                } catch (InterruptedException e) {
                  // the condition tells
                }
              }
            });
      }
    }

    void close() {
      if (isClosedNow()) {
        service.shutdownNow();
      }
    }

    private boolean isClosedNow() {
      return state.compareAndSet(State.STARTED, State.CLOSED);
    }
  }

  /** The same in helpers, and the work goes on in a method of its own. */
  final class InHelpers implements Runnable {
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Thread thread = new Thread(this);

    @Override
    public void run() {
      loop();
    }

    private void loop() {
      while (isWanted()) {
        try {
          System.out.println(orders.take());
        } catch (InterruptedException e) {
          continue;
        }
        System.out.println("next");
      }
    }

    private boolean isWanted() {
      return !stopping.get();
    }

    void end() {
      stopping.set(true);
      wakeUp();
    }

    private void wakeUp() {
      thread.interrupt();
    }
  }

  /** It waits again before it asks. */
  final class WaitsAgain extends Thread {
    private volatile boolean closed;

    @Override
    public void run() {
      while (!closed) {
        String order = null;
        while (order == null) {
          try {
            order = orders.take();
          } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
            System.err.println("woken up");
          }
        }
        System.out.println(order);
      }
    }

    void end() {
      closed = true;
      interrupt();
    }
  }

  /** No task: whoever calls it may wait for something else next. */
  static final class Called {
    private volatile boolean closed;
    private Thread caller;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    String answer() {
      caller = Thread.currentThread();
      while (!closed) {
        try {
          return answers.take();
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          System.err.println("woken up");
        }
      }
      return "none";
    }

    void end() {
      closed = true;
      caller.interrupt();
    }
  }

  /** What is tried again asks too, but its failure does not end the loop. */
  static final class Retrying {
    private final ExecutorService service = Executors.newSingleThreadExecutor();
    private volatile boolean closed;
    private int tries;

    void start() {
      service.execute(
          () -> {
            do {
              try {
                Thread.sleep(100);
              } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
                System.err.println("woken up");
              }
            } while (!begin());
          });
    }

    private boolean begin() {
      if (closed) {
        return false;
      }
      tries++;
      return tries > 3;
    }

    void close() {
      closed = true;
      service.shutdownNow();
    }
  }

  /** The state of the pool tells, which comes before its threads are interrupted. */
  static final class OfItsPool {
    private final ExecutorService service = Executors.newSingleThreadExecutor();
    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();

    void start() {
      service.execute(
          () -> {
            while (!service.isShutdown() && !service.isTerminated()) {
              try {
                System.out.println(orders.take());
              } catch (InterruptedException e) {
                System.err.println("woken up");
              }
            }
          });
    }

    void close() {
      service.shutdownNow();
    }
  }

  /** It asks the pool, but only after it has waited again. */
  static final class AsksItsPoolTooLate {
    private final ExecutorService service = Executors.newSingleThreadExecutor();
    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();

    void start() {
      service.execute(
          () -> {
            while (!service.isShutdown()) {
              String order = null;
              while (order == null) {
                try {
                  order = orders.take();
                } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
                  System.err.println("woken up");
                }
              }
              System.out.println(order);
            }
          });
    }

    void close() {
      service.shutdownNow();
    }
  }

  /** A helper of the task waits, and asks for a state that an updater changes. */
  static final class Ticker implements Runnable {
    private static final AtomicIntegerFieldUpdater<Ticker> STATE =
        AtomicIntegerFieldUpdater.newUpdater(Ticker.class, "state");

    private final Thread thread = new Thread(this);
    private volatile int state;
    private long ticks;

    @Override
    public void run() {
      do {
        if (isNext()) {
          ticks++;
        }
      } while (STATE.get(this) == 0);
      System.out.println(ticks);
    }

    private boolean isNext() {
      long end = System.nanoTime() + 100_000_000L;
      while (System.nanoTime() < end) {
        try {
          Thread.sleep(10);
        } catch (InterruptedException e) {
          if (STATE.get(this) == 1) {
            return false;
          }
        }
      }
      return true;
    }

    void stop() {
      if (STATE.compareAndSet(this, 0, 1)) {
        thread.interrupt();
      }
    }
  }

  /** Others call the helper too, with threads of their own. */
  static final class SharedHelper implements Runnable {
    private final Thread thread = new Thread(this);
    private volatile boolean stopped;

    @Override
    public void run() {
      while (!stopped) {
        pause();
        System.out.println("round");
      }
    }

    private void pause() {
      long end = System.nanoTime() + 100_000_000L;
      while (System.nanoTime() < end && !stopped) {
        try {
          Thread.sleep(10);
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          System.err.println("woken up");
        }
      }
    }

    void once() {
      pause();
      System.out.println("paused");
    }

    void stop() {
      stopped = true;
      thread.interrupt();
    }
  }
}
