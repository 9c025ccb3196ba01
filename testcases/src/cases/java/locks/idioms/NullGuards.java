package locks.idioms;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Objects;
import java.util.concurrent.locks.Lock;

/** Ways to ask for null before the release. */
class NullGuards {
  void objectsNonNull(FileChannel channel, Runnable work) throws IOException {
    FileLock lock = channel.tryLock();
    try {
      work.run();
    } finally {
      if (Objects.nonNull(lock)) {
        lock.release();
      }
    }
  }

  boolean objectsIsNull(FileChannel channel, Runnable work) throws IOException {
    FileLock lock = channel.tryLock();
    if (Objects.isNull(lock)) {
      return false;
    }
    try {
      work.run();
    } finally {
      lock.release();
    }
    return true;
  }

  void yodaComparison(FileChannel channel, Runnable work) throws IOException {
    FileLock lock = channel.lock();
    try {
      work.run();
    } finally {
      if (null != lock) {
        lock.release();
      }
    }
  }

  void nullableParameter(Lock maybe, Runnable work) {
    if (maybe != null) {
      maybe.lock();
    }
    try {
      work.run();
    } finally {
      if (maybe != null) {
        maybe.unlock();
      }
    }
  }

  void guardWithoutFinally(FileChannel channel, Runnable work) throws IOException {
    FileLock lock = channel.lock(); // LEAK LockRelease/LockNotReleased
    channel.force(true);
    work.run();
    if (lock != null) {
      lock.release();
    }
  }
}
