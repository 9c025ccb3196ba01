package locks;

import java.util.concurrent.locks.Lock;

/** Utility methods in pairs: whoever calls one knows of the other. */
final class ParameterLockPairs {
  private ParameterLockPairs() {}

  static void takeQuietly(Lock lock) {
    lock.lock();
  }

  static void giveQuietly(Lock lock) {
    if (lock != null) {
      lock.unlock();
    }
  }
}
