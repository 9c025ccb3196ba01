package permits;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** tryAcquire, timed or not: what happens with its answer. */
class TryAcquireResults {
  private final Semaphore permits = new Semaphore(8);
  private final Map<String, byte[]> blobs;
  private int rejected;

  TryAcquireResults(Map<String, byte[]> blobs) {
    this.blobs = blobs;
  }

  void ignoresTheAnswer(String key) {
    permits.tryAcquire(); // LEAK LockRelease/PermitNotReleased
    try {
      blobs.remove(key);
    } finally {
      permits.release();
    }
  }

  void ignoresTheTimedAnswer(String key) throws InterruptedException {
    permits.tryAcquire(1, TimeUnit.SECONDS); // LEAK LockRelease/PermitNotReleased
    try {
      blobs.remove(key);
    } finally {
      permits.release();
    }
  }

  void releasesAlsoWhenRejected(String key) {
    boolean admitted = permits.tryAcquire(); // LEAK LockRelease/PermitNotReleased
    try {
      if (admitted) {
        blobs.remove(key);
      } else {
        rejected++;
      }
    } finally {
      permits.release();
    }
  }

  void releasesAlsoAfterTimeout(String key) throws InterruptedException {
    try {
      if (permits.tryAcquire(1, TimeUnit.SECONDS)) { // LEAK LockRelease/PermitNotReleased
        blobs.remove(key);
      }
    } finally {
      permits.release();
    }
  }

  boolean admittedInTryFinally(String key) {
    if (!permits.tryAcquire()) {
      rejected++;
      return false;
    }
    try {
      return blobs.remove(key) != null;
    } finally {
      permits.release();
    }
  }

  boolean admittedWithoutFinally(String key) {
    if (!permits.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
      return false;
    }
    boolean removed = blobs.remove(key) != null;
    permits.release();
    return removed;
  }

  void timesOutWithException(String key) throws InterruptedException, TimeoutException {
    if (!permits.tryAcquire(5, TimeUnit.SECONDS)) {
      throw new TimeoutException("no permit for " + key);
    }
    try {
      blobs.remove(key);
    } finally {
      permits.release();
    }
  }

  void timesOutWithExceptionWithoutFinally(String key)
      throws InterruptedException, TimeoutException {
    if (!permits.tryAcquire(5, TimeUnit.SECONDS)) { // LEAK LockRelease/PermitNotReleased
      throw new TimeoutException("no permit for " + key);
    }
    blobs.remove(key);
    permits.release();
  }

  boolean answerInAFlag(String key) {
    boolean admitted = false;
    try {
      admitted = permits.tryAcquire(10, TimeUnit.MILLISECONDS);
      return admitted && blobs.remove(key) != null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      if (admitted) {
        permits.release();
      }
    }
  }

  boolean invertedCondition(String key) {
    if (!permits.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
      try {
        return blobs.remove(key) != null;
      } finally {
        permits.release();
      }
    }
    return false;
  }

  boolean secondConditionAfterAcquire(String key, boolean online) {
    if (permits.tryAcquire() && online) { // LEAK LockRelease/PermitNotReleased
      try {
        return blobs.remove(key) != null;
      } finally {
        permits.release();
      }
    }
    return false;
  }

  boolean secondConditionBeforeAcquire(String key, boolean online) {
    if (online && permits.tryAcquire()) {
      try {
        return blobs.remove(key) != null;
      } finally {
        permits.release();
      }
    }
    return false;
  }

  void spinsForAPermit(String key) {
    while (!permits.tryAcquire()) {
      Thread.onSpinWait();
    }
    try {
      blobs.remove(key);
    } finally {
      permits.release();
    }
  }

  void spinsForAPermitWithoutFinally(String key) {
    while (!permits.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
      Thread.onSpinWait();
    }
    blobs.remove(key);
    permits.release();
  }

  boolean probesForCapacity() {
    boolean available = permits.tryAcquire();
    if (available) {
      permits.release();
    }
    return available;
  }

  void fallsBackToWaiting(String key) throws InterruptedException {
    if (!permits.tryAcquire()) {
      rejected++;
      permits.acquire();
    }
    try {
      blobs.remove(key);
    } finally {
      permits.release();
    }
  }

  boolean twoSemaphoresSecondFails(Semaphore global, String key) {
    if (permits.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
      if (!global.tryAcquire()) {
        return false;
      }
      try {
        return blobs.remove(key) != null;
      } finally {
        global.release();
        permits.release();
      }
    }
    return false;
  }

  boolean twoSemaphoresSecondFailsAndFirstIsGivenBack(Semaphore global, String key) {
    if (!permits.tryAcquire()) {
      return false;
    }
    if (!global.tryAcquire()) {
      permits.release();
      return false;
    }
    try {
      return blobs.remove(key) != null;
    } finally {
      global.release();
      permits.release();
    }
  }
}
