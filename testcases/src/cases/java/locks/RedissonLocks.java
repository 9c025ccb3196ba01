package locks;

import java.util.concurrent.TimeUnit;
import org.redisson.api.RLock;
import org.redisson.api.RReadWriteLock;
import org.redisson.api.RedissonClient;

/** Distributed locks of Redisson: a lease time does not exempt from unlocking. */
class RedissonLocks {
  private final RedissonClient redisson;
  private final RLock migrationLock;

  RedissonLocks(RedissonClient redisson) {
    this.redisson = redisson;
    this.migrationLock = redisson.getLock("migration");
  }

  void chargesInFinally(String account, Runnable charge) {
    RLock lock = redisson.getLock("account:" + account);
    lock.lock();
    try {
      charge.run();
    } finally {
      lock.unlock();
    }
  }

  void chargesWithoutFinally(String account, Runnable charge) {
    RLock lock = redisson.getLock("account:" + account);
    lock.lock(); // LEAK LockRelease/LockNotReleased
    charge.run();
    lock.unlock();
  }

  void leaseTimeWithoutFinally(String account, Runnable charge) {
    RLock lock = redisson.getLock("account:" + account);
    lock.lock(30, TimeUnit.SECONDS); // LEAK LockRelease/LockNotReleased
    charge.run();
    lock.unlock();
  }

  void leaseTimeInFinally(String account, Runnable charge) {
    RLock lock = redisson.getLock("account:" + account);
    lock.lock(30, TimeUnit.SECONDS);
    try {
      charge.run();
    } finally {
      lock.unlock();
    }
  }

  void leaseMayBeOverInFinally(String account, Runnable charge) {
    RLock lock = redisson.getLock("account:" + account);
    lock.lock(30, TimeUnit.SECONDS);
    try {
      charge.run();
    } finally {
      if (lock.isHeldByCurrentThread()) {
        lock.unlock();
      }
    }
  }

  void lockedAndHeldTestedInFinally(String account, Runnable charge) {
    RLock lock = redisson.getLock("account:" + account);
    lock.lock(10, TimeUnit.SECONDS);
    try {
      charge.run();
    } finally {
      if (lock.isLocked() && lock.isHeldByCurrentThread()) {
        lock.unlock();
      }
    }
  }

  boolean waitAndLease(Runnable job) throws InterruptedException {
    if (!migrationLock.tryLock(1, 60, TimeUnit.SECONDS)) {
      return false;
    }
    try {
      job.run();
      return true;
    } finally {
      migrationLock.unlock();
    }
  }

  boolean waitAndLeaseWithoutFinally(Runnable job) throws InterruptedException {
    if (!migrationLock.tryLock(1, 60, TimeUnit.SECONDS)) { // LEAK LockRelease/LockNotReleased
      return false;
    }
    job.run();
    migrationLock.unlock();
    return true;
  }

  void waitAndLeaseIgnoresTheAnswer(Runnable job) throws InterruptedException {
    migrationLock.tryLock(1, 60, TimeUnit.SECONDS); // LEAK LockRelease/LockNotReleased
    try {
      job.run();
    } finally {
      migrationLock.unlock();
    }
  }

  boolean flagAndInterrupt(Runnable job) {
    boolean locked = false;
    try {
      locked = migrationLock.tryLock(3, 10, TimeUnit.SECONDS);
      if (locked) {
        job.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (locked && migrationLock.isHeldByCurrentThread()) {
        migrationLock.unlock();
      }
    }
    return locked;
  }

  void finallyUnlocksWhatWasNotTaken(Runnable job) {
    try {
      if (migrationLock.tryLock(3, 10, TimeUnit.SECONDS)) { // LEAK LockRelease/LockNotReleased
        job.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      migrationLock.unlock();
    }
  }

  void readWriteHalf(String book, Runnable read) {
    RReadWriteLock rw = redisson.getReadWriteLock(book);
    rw.readLock().lock();
    try {
      read.run();
    } finally {
      rw.readLock().unlock();
    }
  }

  void readLockedWriteUnlocked(String book, Runnable read) {
    RReadWriteLock rw = redisson.getReadWriteLock(book);
    rw.readLock().lock(); // LEAK LockRelease/LockNotReleased
    try {
      read.run();
    } finally {
      rw.writeLock().unlock();
    }
  }

  void multiLock(String from, String to, Runnable transfer) {
    RLock both = redisson.getMultiLock(redisson.getLock(from), redisson.getLock(to));
    both.lock();
    try {
      transfer.run();
    } finally {
      both.unlock();
    }
  }

  void fairLockSkipsUnlockOnCheckedException(String name, java.util.concurrent.Callable<?> job)
      throws Exception {
    RLock fair = redisson.getFairLock(name);
    fair.lockInterruptibly(5, TimeUnit.SECONDS); // LEAK LockRelease/LockNotReleased
    job.call();
    fair.unlock();
  }

  void heldByThreadIsTested(String account, Runnable charge) {
    RLock lock = redisson.getLock("account:" + account);
    lock.lock(30, TimeUnit.SECONDS);
    try {
      charge.run();
    } finally {
      if (lock.isHeldByThread(Thread.currentThread().getId())) {
        lock.unlock();
      }
    }
  }
}
