package locks;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.recipes.locks.InterProcessMutex;
import org.apache.curator.framework.recipes.locks.InterProcessReadWriteLock;

/** Mutexes in ZooKeeper: acquire and release declare Exception. */
class CuratorMutexes {
  private final CuratorFramework curator;
  private final InterProcessMutex mutex;

  CuratorMutexes(CuratorFramework curator) {
    this.curator = curator;
    this.mutex = new InterProcessMutex(curator, "/locks/reindex");
  }

  void reindexInFinally(Runnable reindex) throws Exception {
    mutex.acquire();
    try {
      reindex.run();
    } finally {
      mutex.release();
    }
  }

  void reindexWithoutFinally(Runnable reindex) throws Exception {
    mutex.acquire(); // LEAK LockRelease/LockNotReleased
    reindex.run();
    mutex.release();
  }

  <T> T callsWithLocalMutex(String path, Callable<T> body) throws Exception {
    InterProcessMutex local = new InterProcessMutex(curator, path);
    local.acquire();
    try {
      return body.call();
    } finally {
      local.release();
    }
  }

  <T> T callsWithLocalMutexWithoutFinally(String path, Callable<T> body) throws Exception {
    InterProcessMutex local = new InterProcessMutex(curator, path);
    local.acquire(); // LEAK LockRelease/LockNotReleased
    T result = body.call();
    local.release();
    return result;
  }

  boolean timedAcquire(Runnable reindex) throws Exception {
    if (!mutex.acquire(10, TimeUnit.SECONDS)) {
      return false;
    }
    try {
      reindex.run();
      return true;
    } finally {
      mutex.release();
    }
  }

  void timedAcquireIgnoresTheAnswer(Runnable reindex) throws Exception {
    mutex.acquire(10, TimeUnit.SECONDS); // LEAK LockRelease/LockNotReleased
    try {
      reindex.run();
    } finally {
      mutex.release();
    }
  }

  void timedAcquireReleasesAfterTimeout(Runnable reindex) throws Exception {
    boolean acquired = mutex.acquire(10, TimeUnit.SECONDS); // LEAK LockRelease/LockNotReleased
    try {
      if (acquired) {
        reindex.run();
      }
    } finally {
      mutex.release();
    }
  }

  void timedAcquireWithFlag(Runnable reindex) throws Exception {
    boolean acquired = false;
    try {
      acquired = mutex.acquire(10, TimeUnit.SECONDS);
      if (acquired) {
        reindex.run();
      }
    } finally {
      if (acquired) {
        mutex.release();
      }
    }
  }

  void acquireInsideTry(Runnable reindex) throws Exception {
    try {
      mutex.acquire(); // LEAK LockRelease/LockNotReleased
      reindex.run();
    } finally {
      mutex.release();
    }
  }

  void acquiredInThisProcessIsTested(Runnable reindex) throws Exception {
    try {
      mutex.acquire();
      reindex.run();
    } finally {
      if (mutex.isAcquiredInThisProcess()) {
        mutex.release();
      }
    }
  }

  void ownedByCurrentThreadIsTested(Runnable reindex) throws Exception {
    try {
      mutex.acquire();
      reindex.run();
    } finally {
      if (mutex.isOwnedByCurrentThread()) {
        mutex.release();
      }
    }
  }

  void readWriteMutex(String path, Runnable write) throws Exception {
    InterProcessReadWriteLock rw = new InterProcessReadWriteLock(curator, path);
    rw.writeLock().acquire();
    try {
      write.run();
    } finally {
      rw.writeLock().release();
    }
  }

  void readWriteMutexMixedUp(String path, Runnable write) throws Exception {
    InterProcessReadWriteLock rw = new InterProcessReadWriteLock(curator, path);
    rw.writeLock().acquire(); // LEAK LockRelease/LockNotReleased
    try {
      write.run();
    } finally {
      rw.readLock().release();
    }
  }

  void returnsWhileAcquired(boolean dryRun) throws Exception {
    mutex.acquire(); // LEAK LockRelease/LockNotReleased
    if (dryRun) {
      return;
    }
    try {
      curator.sync().forPath("/index");
    } finally {
      mutex.release();
    }
  }
}
