package locks;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Unlock, work, re-lock inside a region. */
class InsideOutRegions {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private final Deque<Runnable> tasks;
  private int running;

  InsideOutRegions(Deque<Runnable> tasks) {
    this.tasks = tasks;
  }

  void runsTasksUnlocked() {
    lock.lock();
    try {
      Runnable task = tasks.poll();
      while (task != null) {
        lock.unlock();
        try {
          task.run();
        } finally {
          lock.lock();
        }
        task = tasks.poll();
      }
    } finally {
      lock.unlock();
    }
  }

  void notifiesUnlocked(Runnable listener) {
    lock.lock();
    try {
      running++;
      unlockedRun(listener);
      running--;
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Called with the lock held; holds it again when it returns. */
  private void unlockedRun(Runnable listener) {
    lock.unlock();
    try {
      listener.run();
    } finally {
      lock.lock();
    }
  }

  void unlocksForTheSlowPartAndEndsUnlocked(Runnable slow) {
    lock.lock();
    running++;
    lock.unlock();
    try {
      slow.run();
    } finally {
      lock.lock();
      running--;
      lock.unlock();
    }
  }

  List<Runnable> drainsWithTwoRegions(Runnable between) {
    List<Runnable> drained = new ArrayList<>();
    lock.lock();
    try {
      drained.addAll(tasks);
    } finally {
      lock.unlock();
    }
    between.run();
    lock.lock();
    try {
      tasks.clear();
    } finally {
      lock.unlock();
    }
    return drained;
  }

  void secondRegionHasNoFinally(Runnable between) {
    lock.lock();
    try {
      running++;
    } finally {
      lock.unlock();
    }
    between.run();
    lock.lock(); // LEAK LockRelease/LockNotReleased
    tasks.clear();
    lock.unlock();
  }

  void relockedInFinallyAndNeverUnlocked(Runnable slow) {
    lock.lock();
    running++;
    lock.unlock();
    try {
      slow.run();
    } finally {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      running--;
    }
  }

  void awaitsInTheMiddleOfTheRegion() throws InterruptedException {
    lock.lock();
    try {
      while (running > 0) {
        idle.await();
      }
      tasks.clear();
    } finally {
      lock.unlock();
    }
  }
}
