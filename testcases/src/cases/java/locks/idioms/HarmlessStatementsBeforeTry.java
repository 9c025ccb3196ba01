package locks.idioms;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** A correct try/finally stays correct when harmless statements stand before the try. */
class HarmlessStatementsBeforeTry {
  private static final int LIMIT = 100;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Integer> hits = new HashMap<>();
  private int size;
  private int peak;

  int declarationBetween(String key) {
    lock.lock();
    int old;
    try {
      old = hits.merge(key, 1, Integer::sum);
    } finally {
      lock.unlock();
    }
    return old;
  }

  int fieldCopyBetween(String key) {
    lock.lock();
    final int before = size;
    try {
      return before + hits.getOrDefault(key, 0);
    } finally {
      lock.unlock();
    }
  }

  int branchBetween(String key) {
    lock.lock();
    boolean full = false;
    if (size >= LIMIT) {
      full = true;
    } else {
      size++;
    }
    try {
      return full ? -1 : hits.merge(key, 1, Integer::sum);
    } finally {
      lock.unlock();
    }
  }

  void statementsBeforeTheLock(String key) {
    String normalized = key.trim();
    requireShort(normalized);
    lock.lock();
    try {
      hits.remove(normalized);
    } finally {
      lock.unlock();
    }
  }

  void statementsBetweenTryAndUnlock(String key) {
    lock.lock();
    try {
      hits.remove(key);
    } finally {
      size--;
      if (size > peak) {
        peak = size;
      }
      lock.unlock();
    }
  }

  Map<String, Integer> emptyCollectionBetween() {
    lock.lock();
    Map<String, Integer> copy = new HashMap<>();
    try {
      copy.putAll(hits);
    } finally {
      lock.unlock();
    }
    return copy;
  }

  Map<String, Integer> copyBetween() {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    Map<String, Integer> copy = new HashMap<>(hits);
    try {
      hits.clear();
    } finally {
      lock.unlock();
    }
    return copy;
  }

  void harmfulCallBetween(String key) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    requireShort(key);
    try {
      hits.remove(key);
    } finally {
      lock.unlock();
    }
  }

  private static void requireShort(String key) {
    if (key.length() > LIMIT) {
      throw new IllegalArgumentException("too long: " + key);
    }
  }
}
