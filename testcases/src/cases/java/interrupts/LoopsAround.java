package interrupts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** Loops around a handler, and what relies on them having come to their end. */
class LoopsAround {
  private final Set<String> taken = Set.of();
  private final List<Thread> idle = new ArrayList<>();
  private volatile boolean stopped;
  private volatile boolean paused;

  interface Store {
    void write(String entry) throws IOException;
  }

  /** Behind the loop the name must be free. */
  synchronized void take(String name) {
    while (taken.contains(name)) {
      try {
        wait();
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        System.err.println("woken up");
      }
    }
    taken.add(name);
  }

  /** The caller believes that there is room. */
  boolean awaitRoom(Lock lock, Condition room, List<String> items) {
    lock.lock();
    try {
      while (!stopped && items.size() > 10) {
        try {
          room.await();
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        }
      }
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  /** A return means that it is written. */
  void write(Store store, String entry, int attempts) throws IOException {
    int left = attempts;
    while (left > 0) {
      try {
        store.write(entry);
        return;
      } catch (IOException e) {
        left--;
        if (left == 0) {
          throw e;
        }
        try {
          Thread.sleep(100);
        } catch (InterruptedException ignored) { // LEAK FutureCancellation/InterruptSwallowed
        }
      }
    }
  }

  /** What is read is wrong until it is read again. */
  String read(BlockingQueue<String> names) {
    String name = null;
    boolean again = true;
    while (again) {
      name = names.peek();
      again = false;
      if (name == null) {
        try {
          Thread.sleep(10);
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          // cannot happen
        }
        again = true;
      }
    }
    return name;
  }

  /** All of them must have been asked. */
  boolean allIdle(List<BlockingQueue<String>> queues) {
    for (int i = 0; i < queues.size(); i++) {
      boolean idle;
      try {
        idle = queues.get(i).poll(1, TimeUnit.SECONDS) == null;
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        idle = false;
      }
      if (!idle) {
        return false;
      }
    }
    return true;
  }

  /** A pause inside the rounds of a task: to leave the inner loop alone would end the pause. */
  class Rounds implements Runnable {
    @Override
    public void run() {
      while (!stopped) {
        while (paused && !stopped) {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
            // look again
          }
        }
        System.out.println("round");
      }
    }
  }

  /** The inner loop ends by itself, the outer one would not wait any more. */
  class Sweeps implements Runnable {
    @Override
    public void run() {
      while (!stopped) {
        for (Thread thread : idle) {
          try {
            thread.join(1000);
          } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
            System.err.println("not ended");
          }
        }
      }
    }
  }

  /** The inner loop is left by the handler, the outer one would not wait any more. */
  class Left implements Runnable {
    @Override
    public void run() {
      while (!stopped) {
        while (paused) {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
            break;
          }
        }
      }
    }
  }

  /** Waits to begin: the work must not be done before. */
  class Begins extends Thread {
    @Override
    public void run() {
      while (paused) {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          e.printStackTrace();
        }
      }
      System.out.println("work");
    }
  }

  /** A task that works in rounds, and cleans up behind them. */
  class Works extends Thread {
    @Override
    public void run() {
      while (!stopped) {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          // next round
        }
        System.out.println("work");
      }
      System.out.println("cleaned up");
    }
  }

  /** What a round has begun it must end. */
  class Opens extends Thread {
    @Override
    public void run() {
      int round = 0;
      while (!stopped) {
        System.out.println("begin " + round);
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          e.printStackTrace();
        }
        System.out.println("end " + round++);
      }
    }
  }

  /** The flag is cleared on purpose. */
  long drain(List<String> items, long millis) {
    long left = millis;
    while (left > 0 && !items.isEmpty()) {
      try {
        Thread.sleep(50);
        left -= 50;
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        Thread.interrupted();
        left = 0;
      }
    }
    return left;
  }

  /** The same without a loop: nothing would be left of a flag that is set first. */
  void nap() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      Thread.interrupted();
    }
  }

  /** Nobody waits for the end of an endless loop. */
  class Endless extends Thread {
    private final BlockingQueue<Runnable> jobs;

    Endless(BlockingQueue<Runnable> jobs) {
      this.jobs = jobs;
    }

    @Override
    public void run() {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        while (paused) {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
            // look again
          }
        }
        Runnable job = jobs.poll();
        if (job != null) {
          job.run();
        }
      }
    }
  }

  /** What fails is tried anew, and only a failure that nobody declares leads to the pause again. */
  class Attempts implements Callable<Void> {
    @Override
    public Void call() {
      int failures = 0;
      while (!taken.isEmpty()) {
        try {
          taken.remove("next");
        } catch (IllegalStateException e) {
          if (++failures >= 10) {
            throw e;
          }
          try {
            Thread.sleep(1000);
          } catch (InterruptedException ignored) { // LEAK FutureCancellation/InterruptSwallowed
            // try at once
          }
        }
      }
      return null;
    }
  }

  /** The same where the handler gives up. */
  class AttemptsUntilAskedToStop implements Callable<Void> {
    @Override
    public Void call() {
      int failures = 0;
      while (!taken.isEmpty()) {
        try {
          taken.remove("next");
        } catch (IllegalStateException e) {
          if (++failures >= 10) {
            throw e;
          }
          try {
            Thread.sleep(1000);
          } catch (InterruptedException asked) {
            break;
          }
        }
      }
      taken.clear();
      return null;
    }
  }

  /** And where it sets what the loop asks for. */
  class AttemptsUntilStopped implements Callable<Void> {
    @Override
    public Void call() {
      boolean isAsked = false;
      while (!isAsked && !taken.isEmpty()) {
        try {
          taken.remove("next");
        } catch (IllegalStateException e) {
          try {
            Thread.sleep(1000);
          } catch (InterruptedException asked) {
            isAsked = true;
          }
        }
      }
      taken.clear();
      return null;
    }
  }
}
