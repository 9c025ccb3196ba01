package locks;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** lockInterruptibly. */
class InterruptibleLocks {
  private final Lock lock = new ReentrantLock();
  private final Writer out;
  private boolean broken;

  InterruptibleLocks(Writer out) {
    this.out = out;
  }

  void writesInFinally(String line) throws InterruptedException, IOException {
    lock.lockInterruptibly();
    try {
      out.write(line);
    } finally {
      lock.unlock();
    }
  }

  void writesWithoutFinally(String line) throws InterruptedException, IOException {
    lock.lockInterruptibly(); // LEAK LockRelease/LockNotReleased
    out.write(line);
    lock.unlock();
  }

  void unlocksOnlyOnIoFailure(String line) throws InterruptedException, IOException {
    lock.lockInterruptibly(); // LEAK LockRelease/LockNotReleased
    try {
      out.write(line);
    } catch (IOException e) {
      broken = true;
      lock.unlock();
      throw e;
    }
    out.flush();
    lock.unlock();
  }

  void convertsInterruptBeforeTheRegion(String line) throws IOException {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the writer", e);
    }
    try {
      out.write(line);
    } finally {
      lock.unlock();
    }
  }

  void returnsAfterInterrupt(String line) throws IOException {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      out.write(line);
    } finally {
      lock.unlock();
    }
  }

  void sleepsWhileLockedWithoutFinally(long millis) throws InterruptedException {
    lock.lockInterruptibly(); // LEAK LockRelease/LockNotReleased
    Thread.sleep(millis);
    lock.unlock();
  }

  boolean readsFlagOnly() throws InterruptedException {
    lock.lockInterruptibly();
    boolean current = broken;
    lock.unlock();
    return current;
  }

  void neverUnlocksAfterFailure(String line) throws InterruptedException {
    lock.lockInterruptibly(); // LEAK LockRelease/LockNotReleased
    try {
      out.write(line);
      lock.unlock();
    } catch (IOException e) {
      broken = true;
    }
  }

  void multiCatchUnlocksEverywhere(String line) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      out.write(line);
    } catch (IOException | RuntimeException e) {
      broken = true;
    } finally {
      lock.unlock();
    }
  }
}
