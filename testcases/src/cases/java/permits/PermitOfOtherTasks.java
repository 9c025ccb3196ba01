package permits;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** A lambda elsewhere in the class gives a permit back: that of other methods is theirs. */
final class PermitOfOtherTasks {
  interface Opener {
    AutoCloseable open() throws IOException;
  }

  private final Semaphore limit = new Semaphore(3);
  private boolean closed;

  private Runnable releasing(Runnable body) {
    return () -> {
      try {
        body.run();
      } finally {
        limit.release();
      }
    };
  }

  void earlyReturn(Runnable body) throws InterruptedException {
    limit.acquire(); // LEAK LockRelease/PermitNotReleased
    if (closed) {
      return;
    }
    try {
      body.run();
    } finally {
      limit.release();
    }
  }

  void skips(Iterable<Runnable> bodies) throws InterruptedException {
    for (Runnable body : bodies) {
      limit.acquire(); // LEAK LockRelease/PermitNotReleased
      if (body == null) {
        continue;
      }
      try {
        body.run();
      } finally {
        limit.release();
      }
    }
  }

  void swallows(Runnable body) throws InterruptedException {
    limit.acquire(); // LEAK LockRelease/PermitNotReleased
    try {
      body.run();
      limit.release();
    } catch (RuntimeException e) {
      System.err.println(e);
    }
  }

}
