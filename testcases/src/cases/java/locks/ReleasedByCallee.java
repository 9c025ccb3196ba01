package locks;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/** A callee gives the lock back in just the case in which the caller leaves it. */
final class ReleasedByCallee {
  private final boolean early;
  private final Consumer<String> sink;

  ReleasedByCallee(boolean early, Consumer<String> sink) {
    this.early = early;
    this.sink = sink;
  }

  void forced(Lock lock, String group, int size) {
    boolean silent = true;
    lock.lock();
    try {
      if (size > 0) {
        silent = false;
        complete(group, lock);
      }
    } finally {
      if (silent || !early) {
        lock.unlock();
      }
    }
  }

  private void complete(String group, Lock lock) {
    String result;
    try {
      result = group.trim();
    } finally {
      if (early) {
        lock.unlock();
      }
    }
    sink.accept(result);
  }

  void handled(Lock lock, String group, int size) {
    boolean silent = true;
    lock.lock();
    try {
      silent = process(group, lock, size);
    } finally {
      if (silent || !early) {
        lock.unlock();
      }
    }
  }

  private boolean process(String group, Lock lock, int size) {
    boolean silent = true;
    if (size > 0) {
      silent = false;
      complete(group, lock);
    }
    return silent;
  }

  void throughAnother(Lock lock, String group, int size) {
    boolean silent = true;
    lock.lock();
    try {
      if (size > 0) {
        silent = false;
        completeLoudly(group, lock);
      }
    } finally {
      if (silent || !early) {
        lock.unlock();
      }
    }
  }

  private void completeLoudly(String group, Lock lock) {
    complete(group, lock);
    sink.accept("complete");
  }

  /** What is asked between may throw. */
  void forcedTooEarly(Lock lock, String group, List<String> groups) {
    boolean silent = true;
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      silent = false;
      if (groups.contains(group)) {
        complete(group, lock);
      } else {
        complete("", lock);
      }
    } finally {
      if (silent || !early) {
        lock.unlock();
      }
    }
  }

  void forgotten(Lock lock, String group, int size) {
    boolean silent = true;
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      silent = processSilently(group, lock, size);
    } finally {
      if (silent || !early) {
        lock.unlock();
      }
    }
  }

  private boolean processSilently(String group, Lock lock, int size) {
    boolean silent = true;
    if (size > 0) {
      silent = false;
      sink.accept(group);
    }
    return silent;
  }
}
