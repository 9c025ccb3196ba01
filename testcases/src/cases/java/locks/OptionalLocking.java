package locks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Locks that are taken only where a setting asks for them, by helpers that look at it. */
class OptionalLocking {
  private final Lock lock = new ReentrantLock();
  private final boolean isShared;
  private final boolean isLogged;
  private final Deque<StringBuilder> pool;
  private final StringBuilder single = new StringBuilder();
  private int entries;

  OptionalLocking(boolean isShared, boolean isLogged, Deque<StringBuilder> pool) {
    this.isShared = isShared;
    this.isLogged = isLogged;
    this.pool = pool;
  }

  private void enter() {
    if (isShared) {
      lock.lock();
    }
  }

  private void leave() {
    if (isShared) {
      lock.unlock();
    }
  }

  void count(Runnable then) {
    enter();
    try {
      entries++;
      then.run();
    } finally {
      leave();
    }
  }

  void countUnprotected(Runnable then) {
    enter(); // LEAK LockRelease/LockNotReleased
    then.run();
    leave();
  }

  void leaveIfLogged() {
    if (isLogged) {
      lock.unlock();
    }
  }

  void countByAnotherSetting(Runnable then) {
    enter(); // LEAK LockRelease/LockNotReleased
    try {
      then.run();
    } finally {
      leaveIfLogged();
    }
  }

  /** One of a pool, or the only one under the lock. */
  private StringBuilder borrow() {
    if (pool != null) {
      StringBuilder pooled = pool.poll();
      return pooled == null ? new StringBuilder() : pooled;
    }
    lock.lock();
    return single;
  }

  private void giveBack(StringBuilder text) {
    if (pool == null) {
      lock.unlock();
    } else {
      pool.push(text);
    }
  }

  String join(Iterable<String> words) {
    StringBuilder text = borrow();
    try {
      words.forEach(text::append);
      return text.toString();
    } finally {
      giveBack(text);
    }
  }

  String joinUnprotected(Iterable<String> words) {
    StringBuilder text = borrow(); // LEAK LockRelease/LockNotReleased
    words.forEach(text::append);
    giveBack(text);
    return text.toString();
  }

  static OptionalLocking pooled() {
    return new OptionalLocking(true, false, new ArrayDeque<>());
  }

  /** Two wrappers of one lock, each with callers of its own. */
  private void enterOrFail() {
    if (!lock.tryLock()) {
      throw new IllegalStateException("busy");
    }
  }

  private void enterLogged() {
    if (!lock.tryLock()) {
      throw new IllegalStateException("busy");
    } else if (isLogged) {
      entries++;
    }
  }

  void failIfBusy(Runnable then) {
    enterOrFail();
    try {
      then.run();
    } finally {
      lock.unlock();
    }
  }

  void failLogged(Runnable then) {
    enterLogged();
    try {
      then.run();
    } finally {
      lock.unlock();
    }
  }
}
