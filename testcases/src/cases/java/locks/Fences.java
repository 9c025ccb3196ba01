package locks;

import com.hazelcast.cp.lock.FencedLock;
import java.util.function.LongFunction;

/** A lock whose acquire call yields a number that tells holders apart. */
final class Fences {
  private Fences() {}

  static <T> T leak(FencedLock lock, LongFunction<T> work) {
    long fence = lock.lockAndGetFence(); // LEAK LockRelease/LockNotReleased
    T result = work.apply(fence);
    if (fence > 0) {
      lock.unlock();
    }
    return result;
  }

  static <T> T ok(FencedLock lock, LongFunction<T> work) {
    long fence = lock.lockAndGetFence();
    try {
      return work.apply(fence);
    } finally {
      lock.unlock();
    }
  }

  static <T> T okTried(FencedLock lock, LongFunction<T> work) {
    long fence = lock.tryLockAndGetFence();
    if (fence == FencedLock.INVALID_FENCE) {
      return null;
    }
    try {
      return work.apply(fence);
    } finally {
      lock.unlock();
    }
  }
}
