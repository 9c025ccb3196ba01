package interrupts;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bodies of tasks: ending them is an answer, going on is none. */
class Tasks {
  private static final Logger log = LoggerFactory.getLogger(Tasks.class);

  private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
  private volatile boolean stopped;

  class Worker implements Runnable {
    @Override
    public void run() {
      while (true) {
        try {
          jobs.take().run();
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }

  class DeafWorker implements Runnable {
    @Override
    public void run() {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        try {
          jobs.take().run();
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          log.warn("somebody interrupted us", e);
        }
      }
    }
  }

  class DeafWhileNotStopped implements Runnable {
    @Override
    public void run() {
      while (!stopped) {
        try {
          jobs.take().run();
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          log.debug("woken");
        }
      }
    }
  }

  class DeafBehindFinally implements Runnable {
    private int busy;

    @Override
    public void run() {
      while (!stopped) {
        try {
          busy++;
          try {
            jobs.take().run();
          } finally {
            busy--;
          }
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          log.debug("woken");
        }
      }
    }
  }

  class DeafBehindMonitor implements Runnable {
    private final Object lock = new Object();

    @Override
    public void run() {
      while (!stopped) {
        try {
          synchronized (lock) {
            lock.wait(100);
          }
          jobs.remove().run();
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          log.debug("woken");
        }
      }
    }
  }

  class MonitorInsideTheTry implements Runnable {
    private final Object lock = new Object();

    @Override
    public void run() {
      try {
        while (!stopped) {
          synchronized (lock) {
            lock.wait(100);
          }
          jobs.remove().run();
        }
      } catch (InterruptedException e) {
        log.debug("asked to stop");
      }
    }
  }

  class DeafWithCleanUp implements Runnable {
    private Runnable current;

    private void forget() {
      current = null;
    }

    @Override
    public void run() {
      while (!stopped) {
        try {
          current = jobs.take();
          current.run();
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          log.debug("woken");
        } finally {
          forget();
        }
      }
    }
  }

  class StopsInHandler implements Runnable {
    private void end() {
      stopped = true;
    }

    @Override
    public void run() {
      while (!stopped) {
        try {
          jobs.take().run();
        } catch (InterruptedException e) {
          end();
        }
      }
    }
  }

  class BreaksOut extends Thread {
    private long handled;

    @Override
    public void run() {
      while (!stopped) {
        try {
          jobs.take().run();
          handled++;
        } catch (InterruptedException e) {
          log.info("stopping after {} jobs", handled);
          break;
        }
      }
      log.info("stopped");
    }
  }

  class TryAroundTheLoop extends Thread {
    @Override
    public void run() {
      try {
        while (!stopped) {
          jobs.take().run();
        }
      } catch (InterruptedException e) {
        // asked to stop
      }
      jobs.clear();
    }
  }

  class StopsItself extends Thread {
    @Override
    public void run() {
      boolean running = true;
      while (running) {
        try {
          jobs.take().run();
        } catch (InterruptedException e) {
          running = false;
        }
      }
    }
  }

  class SleepsThenWorks implements Runnable {
    @Override
    public void run() {
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        log.debug("no pause then");
      }
      jobs.forEach(Runnable::run);
    }
  }

  void lambda(ExecutorService pool) {
    pool.execute(
        () -> {
          try {
            TimeUnit.MINUTES.sleep(1);
            jobs.clear();
          } catch (InterruptedException e) {
            log.info("cleaner stopped");
          }
        });
  }

  void deafLambda(ExecutorService pool) {
    pool.execute(
        () -> {
          for (; ; ) { // LEAK FutureCancellation/UncancellableTask
            try {
              TimeUnit.MINUTES.sleep(1);
            } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
              continue;
            }
            jobs.clear();
          }
        });
  }

  void byReference(ExecutorService pool) {
    pool.execute(this::drain);
  }

  private void drain() {
    while (!stopped) {
      try {
        jobs.take().run();
      } catch (InterruptedException e) {
        log.info("drain ends");
        return;
      }
    }
  }

  void byLambda() {
    Thread thread = new Thread(() -> serve("jobs"));
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(String name) {
    try {
      while (true) {
        jobs.take().run();
      }
    } catch (InterruptedException e) {
      log.info("{} ends", name);
    }
  }

  class Stepwise implements Runnable {
    @Override
    public void run() {
      while (!stopped) {
        step();
      }
    }

    private void step() {
      try {
        jobs.take().run();
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        return;
      }
    }
  }

  class StepwiseRestored implements Runnable {
    @Override
    public void run() {
      while (!Thread.currentThread().isInterrupted()) {
        step();
      }
    }

    private void step() {
      try {
        jobs.take().run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** No task's own body: the caller goes on. */
  void once() {
    try {
      jobs.take().run();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      return;
    }
  }

  class Cleans implements Runnable {
    @Override
    public void run() {
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        log.debug("woken");
      } finally {
        jobs.clear();
      }
    }
  }

  class BreaksUnlessBusy implements Runnable {
    @Override
    public void run() {
      while (true) {
        try {
          jobs.take().run();
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          if (jobs.isEmpty()) {
            break;
          }
        }
      }
    }
  }

  class PausingWorker implements Runnable {
    @Override
    public void run() {
      pause();
      jobs.clear();
    }

    private void pause() {
      try {
        TimeUnit.SECONDS.sleep(1);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        log.info("no pause");
      }
    }
  }
}

/** Whoever calls it from elsewhere learns nothing. */
class Pausing {
  void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      return;
    }
  }
}

class LastPause implements Runnable {
  private final Pausing pausing = new Pausing();

  @Override
  public void run() {
    pausing.pause();
  }
}
