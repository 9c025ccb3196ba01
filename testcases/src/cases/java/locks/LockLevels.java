package locks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;

/** A number tells whether the lock was taken, was not needed, or could not be had. */
class LockLevels {
  enum State {
    NEW,
    ASYNC,
    DONE
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final OutputStream out;
  private volatile State state = State.NEW;

  LockLevels(OutputStream out) {
    this.out = out;
  }

  void become(State next) {
    state = next;
  }

  private int obtain() throws IOException {
    if (state == State.NEW) {
      return 0;
    }
    lock.lock();
    if (state == State.ASYNC) {
      return 1;
    }
    lock.unlock();
    throw new IOException("not usable any more");
  }

  private int tryObtain() {
    if (state == State.NEW) {
      return 0;
    }
    lock.lock();
    if (state == State.ASYNC) {
      return 1;
    }
    lock.unlock();
    return -1;
  }

  private void release(int level) {
    if (level > 0) {
      lock.unlock();
    }
  }

  private void releaseIfAny(int level) {
    if (level != 0) {
      lock.unlock();
    }
  }

  void write(int b) throws IOException {
    int level = obtain();
    try {
      out.write(b);
    } finally {
      release(level);
    }
  }

  void writeAsTold(int b) throws IOException {
    int level = obtain();
    try {
      out.write(b);
    } finally {
      releaseIfAny(level);
    }
  }

  void writeIfUsable(int b) throws IOException {
    int level = tryObtain();
    if (level > -1) {
      try {
        out.write(b);
      } finally {
        release(level);
      }
    }
  }

  void writeWithoutFinally(int b) throws IOException {
    int level = obtain(); // LEAK LockRelease/LockNotReleased
    out.write(b);
    release(level);
  }

  void writeWithOtherLevel(int b, int level) throws IOException {
    int own = obtain(); // LEAK LockRelease/LockNotReleased
    try {
      out.write(b + own);
    } finally {
      release(level);
    }
  }

  int returnsWhereANumberOfOthersIsNegative(int delta) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    if (delta == 0) {
      lock.unlock();
      return 0;
    }
    if (delta == -1) {
      return -1;
    }
    lock.unlock();
    return delta;
  }
}
