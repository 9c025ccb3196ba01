package permits.idioms;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** How clients limit connections and writes: permits together with locks and I/O. */
class ConnectionLimits {
  interface Transport {
    InputStream open(String host) throws IOException;

    void send(byte[] frame) throws IOException;
  }

  private final Semaphore connections = new Semaphore(20);
  private final Semaphore window = new Semaphore(256);
  private final ReentrantLock writeLock = new ReentrantLock();
  private final Transport transport;
  private long frames;

  ConnectionLimits(Transport transport) {
    this.transport = transport;
  }

  int limitedRead(String host) throws IOException, InterruptedException {
    if (!connections.tryAcquire(2, TimeUnit.SECONDS)) {
      throw new IOException("too many connections to " + host);
    }
    try (InputStream in = transport.open(host)) {
      return in.read();
    } finally {
      connections.release();
    }
  }

  int limitedReadReleasesOnSuccess(String host) throws IOException, InterruptedException {
    if (!connections.tryAcquire(2, TimeUnit.SECONDS)) { // LEAK LockRelease/PermitNotReleased
      throw new IOException("too many connections to " + host);
    }
    try (InputStream in = transport.open(host)) {
      int first = in.read();
      connections.release();
      return first;
    }
  }

  void permitThenLock(byte[] frame) throws IOException, InterruptedException {
    window.acquire();
    try {
      writeLock.lock();
      try {
        transport.send(frame);
        frames++;
      } finally {
        writeLock.unlock();
      }
    } finally {
      window.release();
    }
  }

  void lockThenPermit(byte[] frame) throws IOException, InterruptedException {
    writeLock.lock();
    try {
      window.acquire();
      try {
        transport.send(frame);
      } finally {
        window.release();
      }
    } finally {
      writeLock.unlock();
    }
  }

  void lockIsReleasedPermitIsNot(byte[] frame) throws IOException, InterruptedException {
    window.acquire(); // LEAK LockRelease/PermitNotReleased
    writeLock.lock();
    try {
      transport.send(frame);
    } finally {
      writeLock.unlock();
    }
    window.release();
  }

  void permitIsReleasedLockIsNot(byte[] frame) throws IOException, InterruptedException {
    window.acquire();
    try {
      writeLock.lock(); // LEAK LockRelease/LockNotReleased
      transport.send(frame);
      writeLock.unlock();
    } finally {
      window.release();
    }
  }

  void interruptiblePermitUnderLock(byte[] frame) throws IOException, InterruptedException {
    writeLock.lock(); // LEAK LockRelease/LockNotReleased
    window.acquire();
    try {
      transport.send(frame);
    } finally {
      window.release();
      writeLock.unlock();
    }
  }

  boolean retriesUntilAdmitted(byte[] frame) throws InterruptedException {
    for (int attempt = 0; attempt < 3; attempt++) {
      if (!window.tryAcquire(100, TimeUnit.MILLISECONDS)) {
        continue;
      }
      try {
        transport.send(frame);
        return true;
      } catch (IOException e) {
        Thread.sleep(attempt);
      } finally {
        window.release();
      }
    }
    return false;
  }

  boolean retriesAndLosesAPermitPerFailure(byte[] frame) throws InterruptedException {
    for (int attempt = 0; attempt < 3; attempt++) {
      if (!window.tryAcquire(100, TimeUnit.MILLISECONDS)) { // LEAK LockRelease/PermitNotReleased
        continue;
      }
      try {
        transport.send(frame);
        window.release();
        return true;
      } catch (IOException e) {
        Thread.sleep(attempt);
      }
    }
    return false;
  }
}
