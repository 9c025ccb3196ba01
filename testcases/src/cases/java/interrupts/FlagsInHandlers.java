package interrupts;

import java.util.concurrent.atomic.AtomicBoolean;

/** A handler that clears the volatile flag of its own loop: what it has written is what it reads. */
final class FlagsInHandlers {
  private volatile boolean going = true;
  private volatile boolean more = true;

  void cleared() {
    new Thread() {
      @Override
      public void run() {
        while (going) {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) {
            going = false;
          }
        }
      }
    }.start();
  }

  static final class Ticker extends Thread {
    private volatile boolean on = true;

    @Override
    public void run() {
      while (on) {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) {
          on = false;
        }
      }
    }
  }

  void clearedByAHelper() {
    new Thread() {
      @Override
      public void run() {
        while (more) {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) {
            end();
          }
        }
      }
    }.start();
  }

  private void end() {
    more = false;
  }

  /** The flag is another one. */
  void forgotten() {
    new Thread() {
      @Override
      public void run() {
        while (more) {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
            going = false;
          }
        }
      }
    }.start();
  }

  /** The flag is an object. */
  static final class Poller implements Runnable {
    private final AtomicBoolean running = new AtomicBoolean(true);

    @Override
    public void run() {
      while (running.get()) {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) {
          System.err.println("stop");
          running.set(false);
        }
      }
    }
  }

  static final class StoppedPoller implements Runnable {
    private final AtomicBoolean running = new AtomicBoolean(true);

    @Override
    public void run() {
      while (running.get()) {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) {
          stop();
        }
      }
    }

    void stop() {
      running.set(false);
    }
  }

  static final class SometimesStopped implements Runnable {
    private final AtomicBoolean running = new AtomicBoolean(true);
    private boolean closing;

    @Override
    public void run() {
      while (running.get()) {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          if (closing) {
            running.set(false);
          }
        }
      }
    }

    void close() {
      closing = true;
    }
  }

  static final class NeverAsked implements Runnable {
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private volatile boolean closed;

    @Override
    public void run() {
      while (!closed) {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          interrupted.set(true);
        }
      }
    }

    void close() {
      closed = interrupted.get();
    }
  }

  /** Who waits for another thread to stop has not stopped itself. */
  static final class NoTask {
    private final AtomicBoolean waiting = new AtomicBoolean(true);

    void await(Thread other) {
      while (waiting.get()) {
        try {
          other.join(100);
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          waiting.set(false);
        }
      }
    }
  }
}
