package locks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Methods that lock for their caller, with the unlock in a sibling: the caller is checked. */
class EnterExitSiblings {
  static class Section {
    private final ReentrantLock lock = new ReentrantLock();

    void enter() {
      lock.lock();
    }

    boolean tryEnter() {
      return lock.tryLock();
    }

    boolean tryEnter(long millis) throws InterruptedException {
      return lock.tryLock(millis, TimeUnit.MILLISECONDS);
    }

    void leave() {
      lock.unlock();
    }
  }

  static class Ledger {
    private final ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
    private long openedAt;

    void startRead() {
      rw.readLock().lock();
    }

    void endRead() {
      rw.readLock().unlock();
    }

    void startWrite(long now) {
      rw.writeLock().lock();
      openedAt = now;
    }

    void endWrite() {
      openedAt = 0L;
      rw.writeLock().unlock();
    }

    long openedAt() {
      return openedAt;
    }
  }

  private final Section section = new Section();
  private final Ledger ledger = new Ledger();
  private final StringBuilder text = new StringBuilder();

  void entersAndLeavesInFinally(String line) {
    section.enter();
    try {
      text.append(line);
    } finally {
      section.leave();
    }
  }

  void entersAndLeavesWithoutFinally(String line) {
    section.enter(); // LEAK LockRelease/LockNotReleased
    text.append(line);
    section.leave();
  }

  boolean triesToEnter(String line) {
    if (!section.tryEnter()) {
      return false;
    }
    try {
      text.append(line);
      return true;
    } finally {
      section.leave();
    }
  }

  boolean triesToEnterWithoutFinally(String line) {
    if (section.tryEnter()) { // LEAK LockRelease/LockNotReleased
      text.append(line);
      section.leave();
      return true;
    }
    return false;
  }

  boolean triesToEnterForAWhile(String line) throws InterruptedException {
    boolean entered = section.tryEnter(20);
    try {
      if (entered) {
        text.append(line);
      }
    } finally {
      if (entered) {
        section.leave();
      }
    }
    return entered;
  }

  void leavesEvenWhenNotEntered(String line) throws InterruptedException {
    boolean entered = section.tryEnter(20); // LEAK LockRelease/LockNotReleased
    try {
      if (entered) {
        text.append(line);
      }
    } finally {
      section.leave();
    }
  }

  void readsInFinally(StringBuilder out) {
    ledger.startRead();
    try {
      out.append(text);
    } finally {
      ledger.endRead();
    }
  }

  void writesAndReturnsEarly(String line) {
    ledger.startWrite(System.nanoTime()); // LEAK LockRelease/LockNotReleased
    if (line.isEmpty()) {
      return;
    }
    try {
      text.append(line);
    } finally {
      ledger.endWrite();
    }
  }

  void writesInFinally(String line) {
    ledger.startWrite(System.nanoTime());
    try {
      text.append(line);
    } finally {
      ledger.endWrite();
    }
  }
}
