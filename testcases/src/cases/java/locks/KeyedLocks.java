package locks;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** One lock for each key, taken and given back by methods that look it up differently. */
class KeyedLocks {
  private final Map<String, ReentrantLock> byKey = new ConcurrentHashMap<>();

  void lock(String key) {
    byKey.computeIfAbsent(key, unused -> new ReentrantLock()).lock();
  }

  boolean tryLock(String key) {
    return byKey.computeIfAbsent(key, unused -> new ReentrantLock()).tryLock();
  }

  void unlock(String name) {
    ReentrantLock lock = byKey.get(name);
    if (lock != null && lock.isHeldByCurrentThread()) {
      lock.unlock();
    }
  }

  void runsHere(String key, Runnable action) {
    Lock lock = byKey.computeIfAbsent(key, unused -> new ReentrantLock());
    lock.lock();
    try {
      action.run();
    } finally {
      byKey.get(key).unlock();
    }
  }

  void runsHereWithoutFinally(String key, Runnable action) {
    byKey.computeIfAbsent(key, unused -> new ReentrantLock()).lock(); // LEAK LockRelease/LockNotReleased
    action.run();
    byKey.get(key).unlock();
  }
}

/** The callers of such methods. */
class Mailboxes {
  private final KeyedLocks locks = new KeyedLocks();
  private final Map<String, StringBuilder> mail = new ConcurrentHashMap<>();

  void append(String owner, String text) {
    locks.lock(owner);
    try {
      mail.get(owner).append(text);
    } finally {
      locks.unlock(owner);
    }
  }

  void appendsWithoutFinally(String owner, String text) {
    locks.lock(owner); // LEAK LockRelease/LockNotReleased
    mail.get(owner).append(text);
    locks.unlock(owner);
  }

  boolean triesToAppend(String owner, String text) {
    if (!locks.tryLock(owner)) {
      return false;
    }
    try {
      mail.get(owner).append(text);
      return true;
    } finally {
      locks.unlock(owner);
    }
  }

  boolean triesAndForgets(String owner) {
    if (!locks.tryLock(owner)) { // LEAK LockRelease/LockNotReleased
      return false;
    }
    return mail.remove(owner) != null;
  }
}

/** Locks with numbers, which their users have in boxes. */
class NumberedLocks {
  private final Map<Long, ReentrantLock> byNumber = new ConcurrentHashMap<>();

  void lock(long number) {
    byNumber.computeIfAbsent(number, unused -> new ReentrantLock()).lock();
  }

  void unlock(long number) {
    byNumber.get(number).unlock();
  }
}

class NumberedMailboxes {
  private final NumberedLocks locks = new NumberedLocks();
  private final Map<Long, StringBuilder> mail = new ConcurrentHashMap<>();
  private final Lock lock = new ReentrantLock();
  private long last;

  void append(Long owner, String text) {
    locks.lock(owner);
    try {
      mail.get(owner).append(text);
    } finally {
      locks.unlock(owner);
    }
  }

  void note(Long owner) {
    lock.lock();
    last = owner;
    lock.unlock();
  }

  void noteNext(Iterator<Long> owners) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    last = owners.next();
    lock.unlock();
  }

  void appendsWithoutFinally(Long owner, String text) {
    locks.lock(owner); // LEAK LockRelease/LockNotReleased
    mail.get(owner).append(text);
    locks.unlock(owner);
  }
}
