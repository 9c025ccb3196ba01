package locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** As many locks are given back as have been counted when they were taken. */
class CountedStripes {
  private final ReentrantLock[] stripes = new ReentrantLock[16];
  private int size;

  CountedStripes() {
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = new ReentrantLock();
    }
  }

  void countsUpAndGivesBackDownwards(Runnable work) {
    int taken = 0;
    try {
      for (Lock stripe : stripes) {
        stripe.lock();
        taken++;
      }
      work.run();
    } finally {
      for (int i = taken - 1; i >= 0; i--) {
        stripes[i].unlock();
      }
    }
  }

  void givesBackFromWhereItStopped(int from, int to, Runnable work) {
    int next = from;
    try {
      for (; next < to; next++) {
        stripes[next].lock();
      }
      work.run();
    } finally {
      while (next > from) {
        stripes[--next].unlock();
      }
    }
  }

  int takesAllAfterSomeRounds() {
    int rounds = 0;
    int sum;
    try {
      while (true) {
        if (rounds++ == 2) {
          for (int i = 0; i < stripes.length; i++) {
            stripes[i].lock();
          }
        }
        sum = size;
        if (sum >= 0) {
          return sum;
        }
      }
    } finally {
      if (rounds > 2) {
        for (int i = 0; i < stripes.length; i++) {
          stripes[i].unlock();
        }
      }
    }
  }

  static boolean triesAllAndGoesBack(Lock[] locks) {
    for (int i = 0; i < locks.length; i++) {
      if (!locks[i].tryLock()) {
        while (--i >= 0) {
          locks[i].unlock();
        }
        return false;
      }
    }
    return true;
  }

  static void givesBack(Lock[] locks) {
    for (Lock lock : locks) {
      lock.unlock();
    }
  }

  void givesBackEveryStripeWhateverWasTaken(Runnable work) {
    try {
      for (int i = 0; i < stripes.length; i++) {
        stripes[i].lock(); // LEAK LockRelease/LockNotReleased
      }
      work.run();
    } finally {
      for (int i = 0; i < stripes.length; i++) {
        stripes[i].unlock();
      }
    }
  }
}
