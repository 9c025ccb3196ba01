package locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Helpers that take every lock of a collection, and those that give them all back. */
class LockSets {
  private final List<Lock> shards = new ArrayList<>();
  private final Lock[] segments = new Lock[8];
  private int resizes;

  LockSets() {
    for (int i = 0; i < segments.length; i++) {
      segments[i] = new ReentrantLock();
    }
  }

  private void lockShards() {
    for (Lock shard : shards) {
      shard.lock();
    }
  }

  private void unlockShards() {
    for (Lock shard : shards) {
      shard.unlock();
    }
  }

  void resizes(Runnable move) {
    lockShards();
    try {
      move.run();
      resizes++;
    } finally {
      unlockShards();
    }
  }

  void resizesWithoutFinally(Runnable move) {
    lockShards(); // LEAK LockRelease/LockNotReleased
    move.run();
    unlockShards();
  }

  private void lockSegments() {
    for (int i = 0; i < segments.length; i++) {
      segments[i].lock();
    }
  }

  private void unlockSegments() {
    for (int i = segments.length - 1; i >= 0; i--) {
      segments[i].unlock();
    }
  }

  int sums(int[] counts) {
    lockSegments();
    try {
      int sum = 0;
      for (int count : counts) {
        sum += count;
      }
      return sum;
    } finally {
      unlockSegments();
    }
  }

  int sumsWithoutFinally(int[] counts) {
    lockSegments(); // LEAK LockRelease/LockNotReleased
    int sum = 0;
    for (int count : counts) {
      if (count < 0) {
        return -1;
      }
      sum += count;
    }
    unlockSegments();
    return sum;
  }

  static void acquireAll(Iterable<? extends Lock> locks) {
    for (Lock lock : locks) {
      lock.lock();
    }
  }

  static void releaseAll(Iterable<? extends Lock> locks) {
    for (Lock lock : locks) {
      lock.unlock();
    }
  }

  static void runsWithAll(List<Lock> locks, Runnable action) {
    acquireAll(locks);
    try {
      action.run();
    } finally {
      releaseAll(locks);
    }
  }

  static void runsWithAllAndForgets(List<Lock> locks, Runnable action) {
    acquireAll(locks); // LEAK LockRelease/LockNotReleased
    action.run();
  }
}

/** Nobody gives these back. */
class ForgottenSets {
  private final Lock[] parts = {new ReentrantLock(), new ReentrantLock()};

  void freeze() {
    for (Lock part : parts) {
      part.lock(); // LEAK LockRelease/LockNotReleased
    }
  }
}

/** Locks that the elements of a collection have, taken and given back by wrappers. */
class LocksOfElements {
  private static final class Stripe {
    private final ReentrantLock lock = new ReentrantLock();
    private int count;
  }

  private final Stripe[] stripes = {new Stripe(), new Stripe()};
  private final List<ReentrantReadWriteLock> halves = new ArrayList<>();

  private void lockStripes() {
    for (Stripe stripe : stripes) {
      stripe.lock.lock();
    }
  }

  private void unlockStripes() {
    for (Stripe stripe : stripes) {
      stripe.lock.unlock();
    }
  }

  int sum() {
    lockStripes();
    try {
      int sum = 0;
      for (Stripe stripe : stripes) {
        sum += stripe.count;
      }
      return sum;
    } finally {
      unlockStripes();
    }
  }

  int sumUnprotected(int[] more) {
    lockStripes(); // LEAK LockRelease/LockNotReleased
    int sum = more[0];
    for (Stripe stripe : stripes) {
      sum += stripe.count;
    }
    unlockStripes();
    return sum;
  }

  /** The releaser is handed out. */
  AutoCloseable freezeReads() {
    for (ReentrantReadWriteLock half : halves) {
      half.readLock().lock();
    }
    return () -> {
      for (ReentrantReadWriteLock half : halves) {
        half.readLock().unlock();
      }
    };
  }

  void runsWithWrites(Runnable action) {
    for (ReentrantReadWriteLock half : halves) {
      half.writeLock().lock();
    }
    try {
      action.run();
    } finally {
      for (ReentrantReadWriteLock half : halves) {
        half.writeLock().unlock();
      }
    }
  }

  void mixesHalves(Runnable action) {
    for (ReentrantReadWriteLock half : halves) {
      half.writeLock().lock(); // LEAK LockRelease/LockNotReleased
    }
    try {
      action.run();
    } finally {
      for (ReentrantReadWriteLock half : halves) {
        half.readLock().unlock();
      }
    }
  }
}
