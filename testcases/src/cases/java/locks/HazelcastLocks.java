package locks;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.cp.lock.FencedLock;
import java.util.concurrent.TimeUnit;

/** Fenced locks of Hazelcast. */
class HazelcastLocks {
  private final HazelcastInstance hazelcast;

  HazelcastLocks(HazelcastInstance hazelcast) {
    this.hazelcast = hazelcast;
  }

  void locksInFinally(Runnable job) {
    FencedLock lock = hazelcast.getCPSubsystem().getLock("jobs");
    lock.lock();
    try {
      job.run();
    } finally {
      lock.unlock();
    }
  }

  void locksWithoutFinally(Runnable job) {
    FencedLock lock = hazelcast.getCPSubsystem().getLock("jobs");
    lock.lock(); // LEAK LockRelease/LockNotReleased
    job.run();
    lock.unlock();
  }

  boolean timedTryLock(Runnable job) {
    FencedLock lock = hazelcast.getCPSubsystem().getLock("jobs");
    if (lock.tryLock(1, TimeUnit.SECONDS)) {
      try {
        job.run();
        return true;
      } finally {
        lock.unlock();
      }
    }
    return false;
  }

  void timedTryLockUnlocksAfterTimeout(Runnable job) {
    FencedLock lock = hazelcast.getCPSubsystem().getLock("jobs");
    boolean locked = lock.tryLock(1, TimeUnit.SECONDS); // LEAK LockRelease/LockNotReleased
    try {
      if (locked) {
        job.run();
      }
    } finally {
      lock.unlock();
    }
  }

  void heldByThreadIsTested(Runnable job) {
    FencedLock lock = hazelcast.getCPSubsystem().getLock("jobs");
    lock.lock();
    try {
      job.run();
    } finally {
      if (lock.isLockedByCurrentThread()) {
        lock.unlock();
      }
    }
  }

  void chainOverSeveralLines(Runnable job, String tenantWithRegionAndEnvironment) {
    hazelcast
        .getCPSubsystem()
        .getLock("nightly-report-of-all-regions-for-" + tenantWithRegionAndEnvironment)
        .lock(); // LEAK LockRelease/LockNotReleased
    job.run();
  }
}
