package locks;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Wrappers that choose the half to lock by an argument: callers that pass the same are right. */
class ModeWrappers {
  enum Mode {
    READ,
    WRITE
  }

  static final class Entry {
    private static final int SHARED = 0;
    private static final int EXCLUSIVE = 1;

    private final ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
    private final Map<String, String> values = new HashMap<>();

    void take(Mode mode) {
      if (Mode.READ == mode) {
        rw.readLock().lock();
      } else if (Mode.WRITE == mode) {
        rw.writeLock().lock();
      }
    }

    boolean take(Mode mode, long timeout, TimeUnit unit) {
      try {
        if (Mode.READ == mode) {
          return rw.readLock().tryLock(timeout, unit);
        } else if (Mode.WRITE == mode) {
          return rw.writeLock().tryLock(timeout, unit);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return false;
    }

    void give(Mode mode) {
      switch (mode) {
        case READ:
          rw.readLock().unlock();
          break;
        case WRITE:
          rw.writeLock().unlock();
          break;
        default:
          throw new IllegalArgumentException("no such mode: " + mode);
      }
    }

    void release(Mode mode) {
      if (Mode.READ == mode) {
        rw.readLock().unlock();
      } else if (Mode.WRITE == mode) {
        rw.writeLock().unlock();
      }
    }

    void begin(int how) {
      if (how == SHARED) rw.readLock().lock();
      else rw.writeLock().lock();
    }

    void end(int how) {
      if (how == SHARED) rw.readLock().unlock();
      else rw.writeLock().unlock();
    }

    void enter(boolean exclusive) {
      Lock chosen = exclusive ? rw.writeLock() : rw.readLock();
      chosen.lock();
    }

    void leave(boolean exclusive) {
      Lock chosen = exclusive ? rw.writeLock() : rw.readLock();
      chosen.unlock();
    }
  }

  String sameConstant(Entry entry, String key) {
    entry.take(Mode.READ);
    try {
      return entry.values.get(key);
    } finally {
      entry.give(Mode.READ);
    }
  }

  void withoutFinally(Entry entry, String key) {
    entry.take(Mode.WRITE); // LEAK LockRelease/LockNotReleased
    entry.values.remove(key);
    entry.give(Mode.WRITE);
  }

  String releasedByAnotherHelper(Entry entry, String key) {
    entry.take(Mode.WRITE);
    try {
      return entry.values.remove(key);
    } finally {
      entry.release(Mode.WRITE);
    }
  }

  String sameVariable(Entry entry, String key, Mode mode) {
    entry.take(mode);
    try {
      return entry.values.get(key);
    } finally {
      entry.give(mode);
    }
  }

  boolean timed(Entry entry, String key) {
    if (!entry.take(Mode.WRITE, 1, TimeUnit.SECONDS)) {
      return false;
    }
    try {
      return entry.values.remove(key) != null;
    } finally {
      entry.give(Mode.WRITE);
    }
  }

  boolean timedWithoutFinally(Entry entry, String key) {
    boolean taken = entry.take(Mode.WRITE, 1, TimeUnit.SECONDS); // LEAK LockRelease/LockNotReleased
    if (!taken) {
      return false;
    }
    boolean known = entry.values.remove(key) != null;
    entry.give(Mode.WRITE);
    return known;
  }

  String sameNumber(Entry entry, String key) {
    entry.begin(Entry.SHARED);
    try {
      return entry.values.get(key);
    } finally {
      entry.end(Entry.SHARED);
    }
  }

  void numberWithoutFinally(Entry entry, String key) {
    entry.begin(Entry.EXCLUSIVE); // LEAK LockRelease/LockNotReleased
    entry.values.remove(key);
    entry.end(Entry.EXCLUSIVE);
  }

  void sameFlag(Entry entry, String key, boolean exclusive) {
    entry.enter(exclusive);
    try {
      entry.values.get(key);
    } finally {
      entry.leave(exclusive);
    }
  }

  void flagWithoutFinally(Entry entry, String key) {
    entry.enter(true); // LEAK LockRelease/LockNotReleased
    entry.values.remove(key);
    entry.leave(true);
  }

  String inOneBody(Entry entry, String key, Mode mode) {
    switch (mode) {
      case READ -> entry.rw.readLock().lock();
      case WRITE -> entry.rw.writeLock().lock();
    }
    try {
      return entry.values.get(key);
    } finally {
      if (mode == Mode.READ) {
        entry.rw.readLock().unlock();
      } else {
        entry.rw.writeLock().unlock();
      }
    }
  }

  /** Levels that are plain numbers: at some of them no lock is needed. */
  static final class Shelf {
    private static final int BROWSE = 1;
    private static final int SORT = 2;

    private final Lock order = new ReentrantLock();
    private int moved;

    void enter(int level) {
      if (level == SORT) {
        order.lock();
      }
    }

    void leave(int level) {
      if (level == SORT) {
        order.unlock();
      }
    }
  }

  int browse(Shelf shelf) throws IOException {
    shelf.enter(Shelf.BROWSE);
    if (shelf.moved < 0) {
      throw new IOException("no such shelf");
    }
    return shelf.moved;
  }

  void sort(Shelf shelf, boolean isSorted) {
    shelf.enter(Shelf.SORT); // LEAK LockRelease/LockNotReleased
    if (isSorted) {
      shelf.leave(Shelf.BROWSE);
      return;
    }
    shelf.moved++;
    shelf.leave(Shelf.SORT);
  }
}
