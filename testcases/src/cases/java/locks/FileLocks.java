package locks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** FileChannel.lock: the obligation lies on the FileLock. */
class FileLocks {
  void releasesInFinally(FileChannel channel, ByteBuffer data) throws IOException {
    FileLock lock = channel.lock();
    try {
      channel.write(data);
    } finally {
      lock.release();
    }
  }

  void releasesWithoutFinally(FileChannel channel, ByteBuffer data) throws IOException {
    FileLock lock = channel.lock(); // LEAK LockRelease/LockNotReleased
    channel.write(data);
    lock.release();
  }

  void lockInTryWithResources(FileChannel channel, ByteBuffer data) throws IOException {
    try (FileLock lock = channel.lock()) {
      channel.write(data, lock.position());
    }
  }

  void channelAndLockInTryWithResources(Path file, ByteBuffer data) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.lock(0L, Long.MAX_VALUE, false)) {
      channel.write(data, lock.position());
    }
  }

  void closingTheChannelReleasesTheLock(Path file, ByteBuffer data) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock lock = channel.lock();
      channel.write(data, lock.position());
    }
  }

  void closingTheFileReleasesTheLock(java.io.File file, byte[] data) throws IOException {
    try (java.io.RandomAccessFile access = new java.io.RandomAccessFile(file, "rw")) {
      FileLock lock = access.getChannel().lock();
      access.write(data, 0, (int) lock.size());
    }
  }

  void closingAnotherFileDoesNot(FileChannel channel, java.io.File file) throws IOException {
    try (java.io.RandomAccessFile access = new java.io.RandomAccessFile(file, "rw")) {
      FileLock lock = channel.lock(); // LEAK LockRelease/LockNotReleased
      access.seek(lock.position());
    }
  }

  void closingTheLockReleasesIt(FileChannel channel, ByteBuffer data) throws IOException {
    FileLock lock = channel.lock();
    try {
      channel.write(data);
    } finally {
      lock.close();
    }
  }

  void dropsTheLock(FileChannel channel, ByteBuffer data) throws IOException {
    channel.lock(); // LEAK LockRelease/LockNotReleased
    channel.write(data);
  }

  FileLock handsTheLockToTheCaller(FileChannel channel) throws IOException {
    return channel.lock();
  }

  void callerReleasesTheReturnedLock(FileChannel channel, ByteBuffer data) throws IOException {
    FileLock lock = handsTheLockToTheCaller(channel);
    try {
      channel.write(data);
    } finally {
      lock.release();
    }
  }

  void callerForgetsTheReturnedLock(FileChannel channel, ByteBuffer data) throws IOException {
    FileLock lock = handsTheLockToTheCaller(channel); // LEAK LockRelease/LockNotReleased
    channel.write(data, lock.position());
  }

  boolean returnsBeforeRelease(FileChannel channel, ByteBuffer data) throws IOException {
    FileLock lock = channel.lock(0, 16, true); // LEAK LockRelease/LockNotReleased
    if (channel.read(data) < 0) {
      return false;
    }
    lock.release();
    return true;
  }

  void releasesTheHelperWay(FileChannel channel, ByteBuffer data) throws IOException {
    FileLock lock = channel.lock();
    try {
      channel.write(data);
    } finally {
      releaseQuietly(lock);
    }
  }

  boolean validityIsTestedBeforeRelease(FileChannel channel, ByteBuffer data) throws IOException {
    FileLock lock = channel.lock();
    try {
      return channel.write(data) > 0;
    } finally {
      if (lock.isValid()) {
        lock.release();
      }
    }
  }

  boolean tryLockMayAnswerNull(FileChannel channel, ByteBuffer data) throws IOException {
    FileLock lock = channel.tryLock();
    if (lock == null) {
      return false;
    }
    try {
      return channel.write(data) > 0;
    } finally {
      lock.release();
    }
  }

  boolean nullSafeRelease(FileChannel channel, ByteBuffer data) throws IOException {
    FileLock lock = null;
    try {
      lock = channel.lock();
      return channel.write(data) > 0;
    } finally {
      if (lock != null) {
        lock.release();
      }
    }
  }

  private static void releaseQuietly(FileLock lock) {
    if (lock == null) {
      return;
    }
    try {
      lock.release();
    } catch (IOException e) {
      System.getLogger("files").log(System.Logger.Level.DEBUG, "cannot release", e);
    }
  }

  /** Keeps the lock in a field and releases it in close(). */
  static class DirectoryLock implements AutoCloseable {
    private final FileLock lock;

    DirectoryLock(FileChannel channel) throws IOException {
      this.lock = channel.lock();
    }

    @Override
    public void close() throws IOException {
      lock.release();
    }
  }

  /** Keeps the lock in a field that nothing releases. */
  static class ProcessGuard {
    private final FileLock lock;

    ProcessGuard(FileChannel channel) throws IOException {
      this.lock = channel.lock(); // LEAK LockRelease/LockNotReleased
    }

    boolean holds() {
      return lock.isValid();
    }
  }
}
