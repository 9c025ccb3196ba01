package locks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Helpers that run in {@code finally} and may throw before they release. */
final class HelpersInFinally {
  private HelpersInFinally() {}

  static void declared(Runnable job, Path log) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    try {
      pool.execute(job);
    } finally {
      noteAndEnd(pool, log);
    }
  }

  private static void noteAndEnd(ExecutorService pool, Path log) throws IOException {
    Files.writeString(log, "over");
    pool.shutdown();
  }

  static void after(Runnable job, Path log) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      pool.execute(job);
    } finally {
      endAndNote(pool, log);
    }
  }

  private static void endAndNote(ExecutorService pool, Path log) throws IOException {
    pool.shutdown();
    Files.writeString(log, "over");
  }

  static void explicit(Runnable job, String name) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      pool.execute(job);
    } finally {
      checkAndEnd(pool, name);
    }
  }

  private static void checkAndEnd(ExecutorService pool, String name) {
    if (name.isEmpty()) {
      throw new IllegalStateException("no name");
    }
    pool.shutdown();
  }

  static void unlocked(Lock lock, Runnable job, String name) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      job.run();
    } finally {
      checkAndUnlock(lock, name);
    }
  }

  private static void checkAndUnlock(Lock lock, String name) {
    if (name.isEmpty()) {
      throw new IllegalStateException("no name");
    }
    lock.unlock();
  }

  static void unlockedPlain(Lock lock, Runnable job) {
    lock.lock();
    try {
      job.run();
    } finally {
      justUnlock(lock);
    }
  }

  private static void justUnlock(Lock lock) {
    if (lock == null) {
      throw new IllegalStateException("no lock");
    }
    lock.unlock();
  }

  static void unlockedDeclared(Lock lock, Runnable job, Path log) throws IOException {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      job.run();
    } finally {
      noteAndUnlock(lock, log);
    }
  }

  private static void noteAndUnlock(Lock lock, Path log) throws IOException {
    Files.writeString(log, "over");
    lock.unlock();
  }

  static void unlockedIfHeld(ReentrantLock lock, Runnable job) {
    lock.lock();
    try {
      job.run();
    } finally {
      unlockOwn(lock);
    }
  }

  private static void unlockOwn(ReentrantLock lock) {
    if (!lock.isHeldByCurrentThread()) {
      throw new IllegalMonitorStateException("not held");
    }
    lock.unlock();
  }

  static void unlockedFirst(Lock lock, Runnable job, String name) {
    lock.lock();
    try {
      job.run();
    } finally {
      unlockAndCheck(lock, name);
    }
  }

  private static void unlockAndCheck(Lock lock, String name) {
    lock.unlock();
    if (name.isEmpty()) {
      throw new IllegalStateException("no name");
    }
  }
}
