package sample;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/** Leaks that somebody has suppressed, and those that are left. */
public class Teller {
  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore seats = new Semaphore(3);

  @SuppressFBWarnings(value = "LEAK_LOCK_NOT_RELEASED", justification = "the customer cannot fail")
  void serve(Runnable customer) {
    lock.lock();
    customer.run();
    lock.unlock();
  }

  void serve(int number, Runnable customer) {
    lock.lock(); // LEAK LOCK_NOT_RELEASED 2 in serve
    customer.run();
    lock.unlock();
  }

  @SuppressFBWarnings("LEAK_PERMIT_NOT_RELEASED")
  void rush(Runnable customer) {
    lock.lock(); // LEAK LOCK_NOT_RELEASED 2 in rush
    customer.run();
    lock.unlock();
  }

  @SuppressFBWarnings("LEAK_PERMIT_NOT_RELEASED")
  Runnable later(Runnable customer) {
    Runnable called =
        () -> {
          Runnable seated =
              () -> {
                seats.acquireUninterruptibly(); // OFF UNBOUNDED_WAIT
                customer.run();
                seats.release();
              };
          seated.run();
        };
    return called;
  }

  @SuppressFBWarnings("LEAK")
  Runnable tomorrow(Runnable customer) {
    return new Runnable() {
      @Override
      public void run() {
        seats.acquireUninterruptibly();
        customer.run();
        seats.release();
      }
    };
  }

  @SuppressFBWarnings("LEAK")
  Runnable someday(Runnable customer) {
    Runnable asked =
        () ->
            new Runnable() {
              @Override
              public void run() {
                seats.acquireUninterruptibly();
                customer.run();
                seats.release();
              }
            }.run();
    return asked;
  }

  Runnable never(Runnable customer) {
    return new Runnable() {
      @Override
      public void run() {
        seats.acquireUninterruptibly(); // LEAK PERMIT_NOT_RELEASED 2 in run, OFF UNBOUNDED_WAIT
        customer.run();
        seats.release();
      }

      @Override
      @SuppressFBWarnings("LEAK_LOCK_NOT_RELEASED")
      public String toString() {
        lock.lock();
        String text = customer.toString();
        lock.unlock();
        return text;
      }
    };
  }

  @SuppressFBWarnings("LEAK")
  static class Trainee {
    private final ReentrantLock lock = new ReentrantLock();

    Runnable serve(Runnable customer) {
      return new Runnable() {
        @Override
        public void run() {
          lock.lock();
          customer.run();
          lock.unlock();
        }
      };
    }
  }

  static class Branch {
    @SuppressFBWarnings("LEAK_EXECUTOR_NOT_SHUTDOWN")
    private final ExecutorService day = Executors.newFixedThreadPool(2);

    private final ExecutorService night;

    Branch() {
      night = Executors.newFixedThreadPool(1); // LEAK EXECUTOR_NOT_SHUTDOWN 1 in <init>
    }

    @SuppressFBWarnings("LEAK_EXECUTOR_NOT_SHUTDOWN")
    Branch(int counters) {
      night = Executors.newFixedThreadPool(counters);
    }

    void serve(Runnable customer) {
      day.execute(customer);
      night.execute(customer);
    }
  }
}
