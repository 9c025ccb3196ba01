package locks;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.checkerframework.checker.calledmethods.qual.EnsuresCalledMethods;
import org.checkerframework.checker.mustcall.qual.NotOwning;
import org.checkerframework.checker.mustcall.qual.Owning;

/** Methods that return locked: by contract, or because somebody forgot the unlock. */
class HandedBackLocked {
  /** No method of this class unlocks: the method that locks is the finding. */
  static class Counter {
    private final ReentrantLock lock = new ReentrantLock();
    private long count;

    void incrementAndNeverUnlock() {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      count++;
    }

    long count() {
      return count;
    }
  }

  /** The other methods lock for themselves: none of them releases what freeze() took. */
  static class Settings {
    private final ReentrantLock lock = new ReentrantLock();
    private boolean frozen;

    void freezeAndKeepTheLock() {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      frozen = true;
    }

    boolean readsInFinally() {
      lock.lock();
      try {
        return frozen;
      } finally {
        lock.unlock();
      }
    }
  }

  /** Returns the lock it took. */
  static class LockTable {
    private final ReentrantLock global = new ReentrantLock();

    Lock lockGlobal() {
      global.lock();
      return global;
    }
  }

  private final LockTable table = new LockTable();
  private final List<String> lines = new ArrayList<>();

  void returnedLockIsUnlockedInFinally(String line) {
    Lock held = table.lockGlobal();
    try {
      lines.add(line);
    } finally {
      held.unlock();
    }
  }

  void returnedLockIsUnlockedWithoutFinally(String line) {
    Lock held = table.lockGlobal(); // LEAK LockRelease/LockNotReleased
    lines.add(line);
    held.unlock();
  }

  /** The transaction keeps the locks and unlocks them when it ends. */
  interface Transaction {
    void addHeldLock(Lock held);
  }

  void unknownOwnerTakesTheHeldLock(Transaction transaction, Lock row) {
    row.lock();
    transaction.addHeldLock(row);
  }

  interface LockRegistry {
    void adopt(@Owning FileLock lock);

    void inspect(@NotOwning FileLock lock);
  }

  void ownerByAnnotation(LockRegistry registry, FileChannel channel) throws java.io.IOException {
    FileLock lock = channel.lock();
    registry.adopt(lock);
  }

  void borrowerByAnnotation(LockRegistry registry, FileChannel channel) throws java.io.IOException {
    FileLock lock = channel.lock(); // LEAK LockRelease/LockNotReleased
    registry.inspect(lock);
  }

  void borrowerThenRelease(LockRegistry registry, FileChannel channel) throws java.io.IOException {
    FileLock lock = channel.lock();
    try {
      registry.inspect(lock);
    } finally {
      lock.release();
    }
  }

  void storedFileLocks(List<FileLock> held, FileChannel channel) throws java.io.IOException {
    held.add(channel.lock());
  }

  /** Begins in one method and commits or rolls back in two others. */
  static class Session {
    private final ReentrantLock writer = new ReentrantLock();
    private int pending;

    void beginTransaction() {
      writer.lock();
      pending = 0;
    }

    void commit() {
      pending = 0;
      writer.unlock();
    }

    void rollback() {
      pending = -1;
      writer.unlock();
    }

    void touch() {
      pending++;
    }
  }

  void commitsOrRollsBack(Session session, Runnable work) {
    session.beginTransaction();
    boolean done = false;
    try {
      work.run();
      done = true;
    } finally {
      if (done) {
        session.commit();
      } else {
        session.rollback();
      }
    }
  }

  void commitsOnly(Session session, Runnable work) {
    session.beginTransaction(); // LEAK LockRelease/LockNotReleased
    work.run();
    session.commit();
  }

  void rollsBackOnOneExceptionOnly(Session session, Runnable work) {
    session.beginTransaction(); // LEAK LockRelease/LockNotReleased
    try {
      work.run();
    } catch (IllegalStateException e) {
      session.rollback();
      throw e;
    }
    session.commit();
  }

  void rollsBackOnEveryThrowable(Session session, Runnable work) {
    session.beginTransaction();
    try {
      work.run();
    } catch (Throwable t) {
      session.rollback();
      throw t;
    }
    session.commit();
  }

  interface Disposer {
    @EnsuresCalledMethods(value = "#1", methods = "release")
    void dispose(FileLock lock) throws java.io.IOException;
  }

  void disposerByAnnotation(Disposer disposer, FileChannel channel) throws java.io.IOException {
    FileLock lock = channel.lock();
    try {
      channel.force(true);
    } finally {
      disposer.dispose(lock);
    }
  }

  void disposerByAnnotationWithoutFinally(Disposer disposer, FileChannel channel)
      throws java.io.IOException {
    FileLock lock = channel.lock(); // LEAK LockRelease/LockNotReleased
    channel.force(true);
    disposer.dispose(lock);
  }
}
