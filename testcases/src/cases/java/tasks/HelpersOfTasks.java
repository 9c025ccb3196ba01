package tasks;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/** Loops in private methods that only tasks call, before or after other things. */
final class HelpersOfTasks {
  static final class Pump extends Thread {
    private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();

    @Override
    public void run() {
      System.out.println("starts");
      loop();
    }

    private void loop() {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        Runnable job = jobs.poll();
        if (job != null) {
          job.run();
        }
      }
    }
  }

  static final class Guarded implements Runnable {
    private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();

    @Override
    public void run() {
      try {
        prepare();
      } finally {
        System.out.println("ends");
      }
    }

    private void prepare() {
      System.out.println("prepares");
      loop(10);
    }

    private void loop(int millis) {
      for (; ; ) { // LEAK FutureCancellation/UncancellableTask
        try {
          Thread.sleep(millis);
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          System.out.println(jobs.poll());
        }
      }
    }
  }

  static final class Stoppable extends Thread {
    private final BlockingQueue<Runnable> jobs;

    Stoppable(BlockingQueue<Runnable> jobs) {
      this.jobs = jobs;
    }

    @Override
    public void run() {
      System.out.println("starts");
      try {
        loop();
      } catch (InterruptedException e) {
        System.out.println("ends");
      }
    }

    private void loop() throws InterruptedException {
      while (true) {
        jobs.take().run();
      }
    }
  }

  /** Somebody else waits in the loop as well, and may want to. */
  static final class AlsoCalled implements Runnable {
    private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();

    @Override
    public void run() {
      System.out.println("starts");
      loop();
    }

    void here() {
      loop();
    }

    private void loop() {
      while (true) {
        System.out.println(jobs.poll());
      }
    }
  }

  private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();

  void start(Executor executor) {
    executor.execute(
        () -> {
          System.out.println("starts");
          drain();
        });
  }

  private void drain() {
    do { // LEAK FutureCancellation/UncancellableTask
      System.out.println(jobs.poll());
    } while (true);
  }

  void here() {
    drainHere();
  }

  private void drainHere() {
    while (true) {
      System.out.println(jobs.poll());
    }
  }
}
