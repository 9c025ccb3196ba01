package permits;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Resilience4j: a bulkhead's permission is given back, a rate limiter's is not. */
class BulkheadPermits {
  private final Bulkhead bulkhead;
  private final io.github.resilience4j.ratelimiter.RateLimiter limiter;
  private final com.google.common.util.concurrent.RateLimiter guavaLimiter;
  private int refused;

  BulkheadPermits(
      Bulkhead bulkhead,
      io.github.resilience4j.ratelimiter.RateLimiter limiter,
      com.google.common.util.concurrent.RateLimiter guavaLimiter) {
    this.bulkhead = bulkhead;
    this.limiter = limiter;
    this.guavaLimiter = guavaLimiter;
  }

  <T> T completesInFinally(Supplier<T> call) {
    bulkhead.acquirePermission();
    try {
      return call.get();
    } finally {
      bulkhead.onComplete();
    }
  }

  <T> T completesWithoutFinally(Supplier<T> call) {
    bulkhead.acquirePermission(); // LEAK LockRelease/PermitNotReleased
    T result = call.get();
    bulkhead.onComplete();
    return result;
  }

  <T> T releasesPermissionInFinally(Callable<T> call) throws Exception {
    bulkhead.acquirePermission();
    try {
      return call.call();
    } finally {
      bulkhead.releasePermission();
    }
  }

  <T> T releasesPermissionOnlyOnFailure(Callable<T> call) throws Exception {
    bulkhead.acquirePermission(); // LEAK LockRelease/PermitNotReleased
    try {
      return call.call();
    } catch (Exception e) {
      bulkhead.releasePermission();
      throw e;
    }
  }

  <T> T completesOnSuccessReleasesOnFailure(Callable<T> call) throws Exception {
    bulkhead.acquirePermission();
    T result;
    try {
      result = call.call();
    } catch (Throwable t) {
      bulkhead.releasePermission();
      throw t;
    }
    bulkhead.onComplete();
    return result;
  }

  boolean triesInFinally(Runnable call) {
    if (!bulkhead.tryAcquirePermission()) {
      refused++;
      return false;
    }
    try {
      call.run();
      return true;
    } finally {
      bulkhead.onComplete();
    }
  }

  boolean triesWithoutFinally(Runnable call) {
    if (bulkhead.tryAcquirePermission()) { // LEAK LockRelease/PermitNotReleased
      call.run();
      bulkhead.onComplete();
      return true;
    }
    return false;
  }

  void ignoresTheAnswer(Runnable call) {
    bulkhead.tryAcquirePermission(); // LEAK LockRelease/PermitNotReleased
    try {
      call.run();
    } finally {
      bulkhead.onComplete();
    }
  }

  void completesAlsoWhenRefused(Runnable call) {
    boolean permitted = bulkhead.tryAcquirePermission(); // LEAK LockRelease/PermitNotReleased
    try {
      if (permitted) {
        call.run();
      }
    } finally {
      bulkhead.onComplete();
    }
  }

  void acquiresInsideTry(Runnable call) {
    try {
      bulkhead.acquirePermission(); // LEAK LockRelease/PermitNotReleased
      call.run();
    } catch (BulkheadFullException e) {
      refused++;
    } finally {
      bulkhead.onComplete();
    }
  }

  void refusalIsCaughtOutside(Runnable call) {
    try {
      bulkhead.acquirePermission();
      try {
        call.run();
      } finally {
        bulkhead.onComplete();
      }
    } catch (BulkheadFullException e) {
      refused++;
    }
  }

  boolean returnsBeforeOnComplete(String key, Runnable call) {
    bulkhead.acquirePermission(); // LEAK LockRelease/PermitNotReleased
    if (key == null) {
      return false;
    }
    try {
      call.run();
      return true;
    } finally {
      bulkhead.onComplete();
    }
  }

  <T> T libraryDoesBoth(Supplier<T> call) {
    return bulkhead.executeSupplier(call);
  }

  <T> Supplier<T> decoratedByTheLibrary(Supplier<T> call) {
    return Bulkhead.decorateSupplier(bulkhead, call);
  }

  void rateLimiterHasNoRelease(Runnable call) {
    if (!limiter.acquirePermission()) {
      throw RequestNotPermitted.createRequestNotPermitted(limiter);
    }
    call.run();
  }

  void rateLimiterForSeveralPermits(Runnable call) {
    if (limiter.acquirePermission(5)) {
      call.run();
    }
  }

  void guavaRateLimiterHasNoRelease(Runnable call) {
    guavaLimiter.acquire();
    call.run();
  }

  boolean guavaTryAcquireHasNoRelease(Runnable call) {
    if (guavaLimiter.tryAcquire()) {
      call.run();
      return true;
    }
    return false;
  }

  void limiterThenBulkhead(Runnable call) {
    guavaLimiter.acquire();
    bulkhead.acquirePermission();
    try {
      call.run();
    } finally {
      bulkhead.onComplete();
    }
  }

  void bulkheadThenLimiter(Runnable call) {
    bulkhead.acquirePermission(); // LEAK LockRelease/PermitNotReleased
    guavaLimiter.acquire();
    try {
      call.run();
    } finally {
      bulkhead.onComplete();
    }
  }
}
