package locks;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Reentrant acquires: each needs a release of its own. */
class HoldCounts {
  private final ReentrantLock lock = new ReentrantLock();
  private final StringBuilder report = new StringBuilder();

  void acquiredTwiceReleasedOnce(String line) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    lock.lock();
    try {
      report.append(line);
    } finally {
      lock.unlock();
    }
  }

  void acquiredTwiceReleasedTwice(String line) {
    lock.lock();
    lock.lock();
    try {
      report.append(line);
    } finally {
      lock.unlock();
      lock.unlock();
    }
  }

  void nestedRegions(String header, String line) {
    lock.lock();
    try {
      report.append(header);
      lock.lock();
      try {
        report.append(line);
      } finally {
        lock.unlock();
      }
    } finally {
      lock.unlock();
    }
  }

  void innerRegionIsNotReleased(String header, String line) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      report.append(header);
      lock.lock();
      report.append(line);
    } finally {
      lock.unlock();
    }
  }

  void innerTryLockIsReleased(String line) {
    lock.lock();
    try {
      if (lock.tryLock()) {
        try {
          report.append(line);
        } finally {
          lock.unlock();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  void releasedOnceOnOneBranchOnly(String line, boolean twice) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    if (twice) {
      lock.lock();
    }
    try {
      report.append(line);
    } finally {
      lock.unlock();
    }
  }

  void conditionalSecondHold(String line, boolean twice) {
    lock.lock();
    if (twice) {
      lock.lock();
    }
    try {
      report.append(line);
    } finally {
      if (twice) {
        lock.unlock();
      }
      lock.unlock();
    }
  }

  void callsMethodThatLocksToo(List<String> lines) {
    lock.lock();
    try {
      for (String line : lines) {
        appendLocked(line);
      }
    } finally {
      lock.unlock();
    }
  }

  void holdCountGuardsTheRelease(String line) {
    lock.lock();
    try {
      report.append(line);
    } finally {
      if (lock.getHoldCount() > 0) {
        lock.unlock();
      }
    }
  }

  private void appendLocked(String line) {
    lock.lock();
    try {
      report.append(line);
    } finally {
      lock.unlock();
    }
  }
}
