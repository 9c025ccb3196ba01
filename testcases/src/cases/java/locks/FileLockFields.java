package locks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** File locks that live in fields, collections and holders. */
class FileLockFields {
  /** Opened and closed by life-cycle methods; rotate() forgets the old lock. */
  static class CarelessJournal implements AutoCloseable {
    private FileLock lock;

    void open(FileChannel channel) throws IOException {
      lock = channel.lock();
    }

    void rotate(FileChannel next) throws IOException {
      lock = next.lock(); // LEAK LockRelease/LockNotReleased
    }

    @Override
    public void close() throws IOException {
      lock.release();
    }
  }

  /** The same channel does not give a second lock while the first is held. */
  static class OfOneChannel {
    private final FileChannel channel;
    private FileLock lock;

    OfOneChannel(FileChannel channel) {
      this.channel = channel;
    }

    boolean tryLock() {
      try {
        lock = channel.tryLock();
        return lock != null;
      } catch (IOException e) {
        return false;
      }
    }

    void lockPart(long position) throws IOException {
      lock = part(position);
    }

    private FileLock part(long position) throws IOException {
      return channel.lock(position, 1, false);
    }

    void unlock() throws IOException {
      if (lock != null) {
        lock.release();
        lock = null;
      }
    }
  }

  static class CarefulJournal implements AutoCloseable {
    private FileLock lock;

    void open(FileChannel channel) throws IOException {
      lock = channel.lock();
    }

    void rotate(FileChannel next) throws IOException {
      lock.release();
      lock = next.lock();
    }

    @Override
    public void close() throws IOException {
      if (lock != null && lock.isValid()) {
        lock.release();
      }
    }
  }

  static class ReleasedThroughHelper implements AutoCloseable {
    private final FileLock lock;

    ReleasedThroughHelper(FileChannel channel) throws IOException {
      lock = channel.lock();
    }

    @Override
    public void close() throws IOException {
      releaseLock();
    }

    private void releaseLock() throws IOException {
      FileLock held = lock;
      held.release();
    }
  }

  static class Segments implements AutoCloseable {
    private final List<FileLock> locks = new ArrayList<>();

    void add(FileChannel channel) throws IOException {
      locks.add(channel.lock());
    }

    @Override
    public void close() throws IOException {
      for (FileLock lock : locks) {
        lock.release();
      }
    }
  }

  static class ForgottenSegments {
    private final List<FileLock> locks = new ArrayList<>();

    void add(FileChannel channel) throws IOException {
      locks.add(channel.lock()); // LEAK LockRelease/LockNotReleased
    }

    int size() {
      return locks.size();
    }
  }

  static class HandsItOut {
    private final FileLock lock;

    HandsItOut(FileChannel channel) throws IOException {
      lock = channel.lock();
    }

    FileLock lock() {
      return lock;
    }
  }

  static class PrivateGetterOnly {
    private final FileLock lock;

    PrivateGetterOnly(FileChannel channel) throws IOException {
      lock = channel.lock(); // LEAK LockRelease/LockNotReleased
    }

    private FileLock current() {
      return lock;
    }

    boolean shared() {
      return current().isShared();
    }
  }

  static class LentByTheCaller {
    private final FileLock lock;

    LentByTheCaller(FileLock lock) {
      this.lock = lock;
    }

    boolean shared() {
      return lock.isShared();
    }
  }

  static class InAHolder implements AutoCloseable {
    private final AtomicReference<FileLock> held = new AtomicReference<>();

    void start(FileChannel channel) throws IOException {
      held.set(channel.lock());
    }

    @Override
    public void close() throws IOException {
      FileLock lock = held.getAndSet(null);
      if (lock != null) {
        lock.release();
      }
    }
  }

  /** Lives as long as the class loader. */
  static class ProcessWide {
    private static FileLock processLock;

    static void lockProcess(FileChannel channel) throws IOException {
      processLock = channel.lock();
    }

    static boolean locked() {
      return processLock != null;
    }
  }

  Optional<FileLock> returnedInAHolder(FileChannel channel) throws IOException {
    return Optional.of(channel.lock());
  }

  void releasedByAShutdownHook(FileChannel channel) throws IOException {
    FileLock lock = channel.lock();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> release(lock), "unlock"));
  }

  private static void release(FileLock lock) {
    try {
      lock.release();
    } catch (IOException e) {
      System.getLogger("files").log(System.Logger.Level.DEBUG, "cannot release", e);
    }
  }

  /** A lock itself, which ends with its channel: who takes it is to give it back. */
  static final class FileMutex implements Lock {
    private final FileChannel channel;

    FileMutex(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void lock() {
      try {
        channel.lock();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void lockInterruptibly() {
      lock();
    }

    @Override
    public boolean tryLock() {
      try {
        return channel.tryLock() != null;
      } catch (IOException e) {
        return false;
      }
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) {
      return tryLock();
    }

    @Override
    public void unlock() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }
  }
}
