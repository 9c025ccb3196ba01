package permits;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Permits taken one by one and given back all at once, and helpers that take them. */
class CountedRounds {
  private final Semaphore seats = new Semaphore(12);
  private final Semaphore doors = new Semaphore(2);
  private final List<String> guests;

  CountedRounds(List<String> guests) {
    this.guests = guests;
  }

  boolean seatsAParty(int size, Runnable dinner) throws InterruptedException {
    int seated = 0;
    try {
      while (seated < size) {
        seats.acquire();
        seated++;
      }
      dinner.run();
      return true;
    } finally {
      seats.release(seated);
    }
  }

  boolean seatsAPartyAndRisesLate(int size, Runnable dinner) throws InterruptedException {
    int seated = 0;
    while (seated < size) {
      seats.acquire(); // LEAK LockRelease/PermitNotReleased
      seated++;
    }
    dinner.run();
    seats.release(seated);
    return true;
  }

  void risesOneByOne(int size, Runnable dinner) throws InterruptedException {
    int seated = 0;
    try {
      for (int i = 0; i < size; i++) {
        seats.acquire();
        seated++;
      }
      dinner.run();
    } finally {
      for (int i = 0; i < seated; i++) {
        seats.release();
      }
    }
  }

  void risesTogether(int size, Runnable dinner) throws InterruptedException {
    int seated = 0;
    try {
      for (int i = 0; i < size; i++) {
        seats.acquire();
        seated++;
      }
      dinner.run();
    } finally {
      if (seated > 0) {
        seats.release(seated);
      }
    }
  }

  private static void rise(Semaphore from, int count) {
    if (count <= 0) {
      return;
    }
    from.release(count);
  }

  void risesByHelper(Runnable dinner) throws InterruptedException {
    seats.acquire(2);
    try {
      dinner.run();
    } finally {
      rise(seats, 2);
    }
  }

  void risesByHelperWithoutFinally(Runnable dinner) throws InterruptedException {
    seats.acquire(2); // LEAK LockRelease/PermitNotReleased
    dinner.run();
    rise(seats, 2);
  }

  void seatsOneGuestCountedTooEarly(Runnable dinner) throws InterruptedException {
    int seated = 1;
    try {
      seats.acquire(); // LEAK LockRelease/PermitNotReleased
      dinner.run();
    } finally {
      if (seated > 0) {
        seats.release();
      }
    }
  }

  void twoPartiesNested(int first, int second, Runnable dinner) throws InterruptedException {
    seats.acquire(first);
    try {
      seats.acquire(second);
      try {
        dinner.run();
      } finally {
        seats.release(second);
      }
    } finally {
      seats.release(first);
    }
  }

  private void enterOrFail() {
    try {
      if (!doors.tryAcquire(5, TimeUnit.SECONDS)) {
        throw new RejectedExecutionException("doors are closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  <T> T insideDoors(Callable<T> visit) throws Exception {
    enterOrFail();
    try {
      return visit.call();
    } finally {
      doors.release();
    }
  }

  <T> T insideDoorsWithoutFinally(Callable<T> visit) throws Exception {
    enterOrFail(); // LEAK LockRelease/PermitNotReleased
    T seen = visit.call();
    doors.release();
    return seen;
  }

  interface Waiter {
    void onServed(String dish);
  }

  interface Kitchen {
    void order(String dish, Waiter waiter);
  }

  void ordersWithAWaiterThatGivesBack(Kitchen kitchen, String dish) throws InterruptedException {
    doors.acquire();
    kitchen.order(
        dish,
        new Waiter() {
          @Override
          public void onServed(String served) {
            doors.release();
          }
        });
  }

  void runsAnyTaskInside(Runnable task) {
    doors.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
    task.run();
    doors.release();
  }

  /** Another task that leaves by the same doors. */
  final class Leaving implements Runnable {
    @Override
    public void run() {
      guests.clear();
      doors.release();
    }
  }
}
