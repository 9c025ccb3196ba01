package locks;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.curator.framework.recipes.locks.InterProcessReadWriteLock;

/** Halves mixed up in classes whose other methods know each half; downgrades are no mix-up. */
class HalvesAmongSiblings {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, String> routes = new TreeMap<>();

  private void lockRead() {
    lock.readLock().lock();
  }

  private void unlockRead() {
    lock.readLock().unlock();
  }

  private void lockWrite() {
    lock.writeLock().lock();
  }

  private void unlockWrite() {
    lock.writeLock().unlock();
  }

  /** The caller holds the write lock, and holds the read lock afterwards. */
  private void downgrade() {
    lock.readLock().lock();
    lock.writeLock().unlock();
  }

  String read(String prefix) {
    lockRead();
    try {
      return routes.get(prefix);
    } finally {
      unlockRead();
    }
  }

  void write(String prefix, String route) {
    lockWrite();
    try {
      routes.put(prefix, route);
    } finally {
      unlockWrite();
    }
  }

  void mixedThroughHelpers(String prefix, String route) {
    lockWrite(); // LEAK LockRelease/LockNotReleased
    try {
      routes.put(prefix, route);
    } finally {
      unlockRead();
    }
  }

  String mixedHalfDirectly(String prefix) {
    lockRead(); // LEAK LockRelease/LockNotReleased
    try {
      return routes.get(prefix);
    } finally {
      lock.writeLock().unlock();
    }
  }

  static class OfTheCaller {
    private final Map<String, String> names = new TreeMap<>();

    void mixed(ReadWriteLock given, String name) {
      Lock half = given.readLock();
      half.lock(); // LEAK LockRelease/LockNotReleased
      try {
        names.remove(name);
      } finally {
        given.writeLock().unlock();
      }
    }

    void matched(ReadWriteLock given, String name) {
      Lock half = given.writeLock();
      half.lock();
      try {
        names.remove(name);
      } finally {
        given.writeLock().unlock();
      }
    }

    void mixedInZooKeeper(InterProcessReadWriteLock given, String name) throws Exception {
      given.writeLock().acquire(); // LEAK LockRelease/LockNotReleased
      try {
        names.remove(name);
      } finally {
        given.readLock().release();
      }
    }

    void matchedInZooKeeper(InterProcessReadWriteLock given, String name) throws Exception {
      given.writeLock().acquire();
      try {
        names.remove(name);
      } finally {
        given.writeLock().release();
      }
    }
  }

  static class Downgrades {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, String> routes = new TreeMap<>();

    void readLockForgottenInADowngrade(String prefix, String route) {
      lock.writeLock().lock();
      try {
        routes.put(prefix, route);
        lock.readLock().lock(); // LEAK LockRelease/LockNotReleased
      } finally {
        lock.writeLock().unlock();
      }
      System.getLogger("routes").log(System.Logger.Level.DEBUG, routes.get(prefix));
    }

    String downgraded(String prefix, String route) {
      lock.writeLock().lock();
      try {
        routes.put(prefix, route);
        lock.readLock().lock();
      } finally {
        lock.writeLock().unlock();
      }
      try {
        return routes.get(prefix);
      } finally {
        lock.readLock().unlock();
      }
    }
  }
}
