package tasks;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tasks that are classes: named, anonymous, threads, timer tasks. */
final class TaskClasses {
  private TaskClasses() {}

  /** A thread of its own. */
  static final class Poller extends Thread {
    private final Queue<String> inbox = new ArrayDeque<>();
    private int seen;

    @Override
    public void run() {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        synchronized (inbox) {
          if (inbox.poll() != null) {
            seen++;
          }
        }
      }
    }

    int seen() {
      return seen;
    }
  }

  /** A flag that nobody ever lowers. */
  static final class Pump implements Runnable {
    private final Queue<Runnable> work;
    private boolean running = true;

    Pump(Queue<Runnable> work) {
      this.work = work;
    }

    @Override
    public void run() {
      while (running) { // LEAK FutureCancellation/UncancellableTask
        Runnable next = work.poll();
        if (next != null) {
          next.run();
        }
      }
    }
  }

  /** The same with a way to lower it. */
  static final class StoppablePump implements Runnable {
    private final Queue<Runnable> work;
    private boolean running = true;

    StoppablePump(Queue<Runnable> work) {
      this.work = work;
    }

    @Override
    public void run() {
      while (running) {
        Runnable next = work.poll();
        if (next != null) {
          next.run();
        }
      }
    }

    void stop() {
      running = false;
    }
  }

  /** A wait whose interruption is swallowed in a helper. */
  static final class Sleeper implements Runnable {
    private int rounds;

    @Override
    public void run() {
      for (; ; ) { // LEAK FutureCancellation/UncancellableTask
        rounds++;
        pause(100);
      }
    }

    private static void pause(long millis) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A helper that lets the interruption through. */
  static final class HonestSleeper implements Callable<Integer> {
    private int rounds;

    @Override
    public Integer call() throws InterruptedException {
      for (; ; ) {
        rounds++;
        pause(100);
        if (rounds < 0) {
          rounds = 0;
        }
      }
    }

    private static void pause(long millis) throws InterruptedException {
      Thread.sleep(millis);
    }
  }

  static Thread anonymous(BlockingQueue<String> queue) {
    return new Thread(
        new Runnable() {
          @Override
          public void run() {
            while (true) { // LEAK FutureCancellation/UncancellableTask
              try {
                String line = queue.poll(1, TimeUnit.SECONDS);
                System.out.println(line);
              } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
                System.out.println("woken");
              }
            }
          }
        });
  }

  static Thread anonymousThatEnds(BlockingQueue<String> queue) {
    return new Thread(
        new Runnable() {
          @Override
          public void run() {
            while (true) {
              try {
                System.out.println(queue.take());
              } catch (InterruptedException e) {
                break;
              }
            }
          }
        });
  }

  static TimerTask everlasting(Queue<String> lines) {
    return new TimerTask() {
      @Override
      public void run() {
        while (true) { // LEAK FutureCancellation/UncancellableTask
          lines.poll();
        }
      }
    };
  }

  /** A condition that all implementations answer alike. */
  abstract static class Service implements Runnable {
    @Override
    public void run() {
      while (isAlive()) { // LEAK FutureCancellation/UncancellableTask
        step();
      }
    }

    abstract void step();

    abstract boolean isAlive();
  }

  /** One of them. */
  static final class Undying extends Service {
    private long steps;

    @Override
    void step() {
      steps++;
    }

    @Override
    boolean isAlive() {
      return true;
    }
  }

  /** A condition that some implementation answers with a flag. */
  abstract static class Stage implements Runnable {
    @Override
    public void run() {
      while (goesOn()) {
        step();
      }
    }

    abstract void step();

    abstract boolean goesOn();
  }

  /** The implementation. */
  static final class Limited extends Stage {
    private int left = 10;

    @Override
    void step() {
      left--;
    }

    @Override
    boolean goesOn() {
      return left > 0;
    }
  }

  /** Has a method of its own for its loop. */
  static final class Delegating implements Runnable {
    private final Queue<String> lines;
    private int empty;

    Delegating(Queue<String> lines) {
      this.lines = lines;
    }

    @Override
    public void run() {
      print();
    }

    private void print() {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        String line = lines.poll();
        if (line == null) {
          empty++;
        } else {
          System.out.println(line);
        }
      }
    }
  }

  /** Has a method of its own for its loop, which an interrupt ends. */
  static final class Asking implements Runnable {
    private final Queue<String> lines;

    Asking(Queue<String> lines) {
      this.lines = lines;
    }

    @Override
    public void run() {
      print();
    }

    private void print() {
      while (!Thread.currentThread().isInterrupted()) {
        System.out.println(lines.poll());
      }
    }
  }

  /** Runs once each time: the scheduler repeats it. */
  static void scheduled(ScheduledExecutorService scheduler, Queue<String> lines) {
    scheduler.scheduleAtFixedRate( // LEAK FutureCancellation/FutureDropped
        new Runnable() {
          @Override
          public void run() {
            String line;
            while ((line = lines.poll()) != null) {
              System.out.println(line);
            }
          }
        },
        0,
        1,
        TimeUnit.SECONDS);
  }

  /** No task, although its method has that name. */
  static final class Engine {
    private int turns;

    void run(int speed) {
      while (true) {
        turns += speed;
      }
    }
  }
}
