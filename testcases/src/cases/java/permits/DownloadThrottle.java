package permits;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/** The plain shapes of a semaphore around slow work. */
class DownloadThrottle {
  private final Semaphore slots = new Semaphore(4);
  private final OutputStream out;
  private long bytes;
  private boolean closed;

  DownloadThrottle(OutputStream out) {
    this.out = out;
  }

  void copiesInFinally(InputStream in) throws InterruptedException, IOException {
    slots.acquire();
    try {
      bytes += in.transferTo(out);
    } finally {
      slots.release();
    }
  }

  void copiesWithoutFinally(InputStream in) throws InterruptedException, IOException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    bytes += in.transferTo(out);
    slots.release();
  }

  void copiesAndNeverReleases(InputStream in) throws InterruptedException, IOException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    bytes += in.transferTo(out);
  }

  void uninterruptiblyInFinally(byte[] chunk) throws IOException {
    slots.acquireUninterruptibly();
    try {
      out.write(chunk);
    } finally {
      slots.release();
    }
  }

  void uninterruptiblyWithoutFinally(byte[] chunk) throws IOException {
    slots.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
    out.write(chunk);
    slots.release();
  }

  void releasesOnlyInCatch(byte[] chunk) throws InterruptedException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    try {
      out.write(chunk);
    } catch (IOException e) {
      closed = true;
      slots.release();
    }
  }

  void releasesOnlyOnSuccess(byte[] chunk) throws InterruptedException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    try {
      out.write(chunk);
      slots.release();
    } catch (IOException e) {
      closed = true;
    }
  }

  void releasesInCatchAllAndAtTheEnd(byte[] chunk) throws InterruptedException, IOException {
    slots.acquire();
    try {
      out.write(chunk);
    } catch (Throwable t) {
      slots.release();
      throw t;
    }
    slots.release();
  }

  boolean returnsEarly(byte[] chunk) throws InterruptedException, IOException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    if (closed) {
      return false;
    }
    try {
      out.write(chunk);
      return true;
    } finally {
      slots.release();
    }
  }

  boolean returnsEarlyAfterRelease(byte[] chunk) throws InterruptedException, IOException {
    slots.acquire();
    if (closed) {
      slots.release();
      return false;
    }
    try {
      out.write(chunk);
      return true;
    } finally {
      slots.release();
    }
  }

  boolean returnsInsideTryFinally(byte[] chunk) throws InterruptedException, IOException {
    slots.acquire();
    try {
      if (closed) {
        return false;
      }
      out.write(chunk);
      return true;
    } finally {
      slots.release();
    }
  }

  void throwsBeforeRelease() throws InterruptedException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    if (closed) {
      throw new IllegalStateException("closed");
    }
    bytes++;
    slots.release();
  }

  void releasesBeforeThrow() throws InterruptedException {
    slots.acquire();
    if (closed) {
      slots.release();
      throw new IllegalStateException("closed");
    }
    bytes++;
    slots.release();
  }

  void callsBeforeTry(byte[] chunk) throws InterruptedException, IOException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    out.flush();
    try {
      out.write(chunk);
    } finally {
      slots.release();
    }
  }

  void declaresBeforeTry(byte[] chunk) throws InterruptedException, IOException {
    slots.acquire();
    long before = bytes;
    boolean written = false;
    try {
      out.write(chunk);
      written = true;
    } finally {
      slots.release();
    }
    closed = !written || before < 0;
  }

  void callbackInFinallyBeforeRelease(byte[] chunk, Runnable done)
      throws InterruptedException, IOException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    try {
      out.write(chunk);
    } finally {
      done.run();
      slots.release();
    }
  }

  void releaseFirstInFinally(byte[] chunk, Runnable done) throws InterruptedException, IOException {
    slots.acquire();
    try {
      out.write(chunk);
    } finally {
      slots.release();
      done.run();
    }
  }

  void releasesAnotherSemaphore(byte[] chunk, Semaphore other)
      throws InterruptedException, IOException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    try {
      out.write(chunk);
    } finally {
      other.release();
    }
  }
}
