package locks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What was asked before the lock is asked again under it: another thread was faster. */
final class AskedTwice {
  private final Lock lock = new ReentrantLock();
  private final Map<String, String> settings = new HashMap<>();
  private volatile Map<String, String> snapshot;
  private volatile boolean closed;
  private boolean loaded;
  private boolean isShared;

  Map<String, String> snapshot() {
    if (snapshot != null) {
      return snapshot;
    }
    lock.lock(); // LEAK LockRelease/LockNotReleased
    if (snapshot != null) {
      return snapshot;
    }
    try {
      return snapshot = Map.copyOf(settings);
    } finally {
      lock.unlock();
    }
  }

  void load() {
    if (loaded) {
      return;
    }
    lock.lock(); // LEAK LockRelease/LockNotReleased
    if (loaded) {
      return;
    }
    loaded = true;
    lock.unlock();
  }

  void put(String key, String value) {
    if (closed) {
      return;
    }
    lock.lock(); // LEAK LockRelease/LockNotReleased
    if (closed) {
      return;
    }
    try {
      settings.put(key, value);
    } finally {
      lock.unlock();
    }
  }

  Map<String, String> okSnapshot() {
    if (snapshot == null) {
      lock.lock();
      try {
        if (snapshot == null) {
          snapshot = Map.copyOf(settings);
        }
      } finally {
        lock.unlock();
      }
    }
    return snapshot;
  }

  void okLoad(Supplier<Map<String, String>> source) {
    if (loaded) {
      return;
    }
    lock.lock();
    try {
      if (!loaded) {
        settings.putAll(source.get());
        loaded = true;
      }
    } finally {
      lock.unlock();
    }
  }

  void share() {
    isShared = true;
  }

  /** Nobody changes its mind meanwhile. */
  String okWhereShared(String key) {
    if (isShared) {
      lock.lock();
    }
    try {
      return settings.get(key);
    } finally {
      if (isShared) {
        lock.unlock();
      }
    }
  }

  void close() {
    closed = true;
  }
}
