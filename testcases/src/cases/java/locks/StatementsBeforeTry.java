package locks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands between lock() and try. */
class StatementsBeforeTry {
  private static final Logger LOG = LoggerFactory.getLogger(StatementsBeforeTry.class);
  private static final int FIRST = 1;

  private final Lock lock = new ReentrantLock();
  private final Lock indexLock = new ReentrantLock();
  private final Map<String, Integer> stock = new HashMap<>();
  private int pending;

  void declarationsBeforeTry(String sku) {
    lock.lock();
    int attempts = 0;
    boolean stored = false;
    String key = null;
    try {
      key = sku.trim();
      stored = stock.putIfAbsent(key, attempts) == null;
    } finally {
      lock.unlock();
    }
    LOG.debug("{} stored: {}", key, stored);
  }

  void fieldReadBeforeTry(String sku) {
    lock.lock();
    int before = pending;
    try {
      stock.put(sku, before);
    } finally {
      lock.unlock();
    }
  }

  void counterUpdateBeforeTry(String sku) {
    lock.lock();
    pending += FIRST;
    try {
      stock.put(sku, pending);
    } finally {
      lock.unlock();
    }
  }

  void secondLockBeforeTry(String sku) {
    lock.lock();
    indexLock.lock();
    try {
      stock.remove(sku);
    } finally {
      indexLock.unlock();
      lock.unlock();
    }
  }

  void validationBeforeTry(String sku) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    requireKnown(sku);
    try {
      stock.merge(sku, 1, Integer::sum);
    } finally {
      lock.unlock();
    }
  }

  void validationBeforeLock(String sku) {
    requireKnown(sku);
    lock.lock();
    try {
      stock.merge(sku, 1, Integer::sum);
    } finally {
      lock.unlock();
    }
  }

  void lookUpBeforeTry(String sku) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    int before = stock.get(sku);
    try {
      stock.put(sku, before + 1);
    } finally {
      lock.unlock();
    }
  }

  void throwBeforeTry(String sku) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    if (pending > 1000) {
      throw new IllegalStateException("overloaded");
    }
    try {
      stock.remove(sku);
    } finally {
      lock.unlock();
    }
  }

  boolean returnBeforeTry(String sku) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    if (pending == 0) {
      return false;
    }
    try {
      return stock.remove(sku) != null;
    } finally {
      lock.unlock();
    }
  }

  boolean unlocksBeforeEarlyReturn(String sku) {
    lock.lock();
    if (pending == 0) {
      lock.unlock();
      return false;
    }
    try {
      return stock.remove(sku) != null;
    } finally {
      lock.unlock();
    }
  }

  void interruptibleSecondLockBeforeTry(String sku) throws InterruptedException {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    indexLock.lockInterruptibly();
    try {
      stock.remove(sku);
    } finally {
      indexLock.unlock();
      lock.unlock();
    }
  }

  void interruptibleSecondLockInsideTry(String sku) throws InterruptedException {
    lock.lock();
    try {
      indexLock.lockInterruptibly();
      try {
        stock.remove(sku);
      } finally {
        indexLock.unlock();
      }
    } finally {
      lock.unlock();
    }
  }

  void computationAfterTry(String sku) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      stock.remove(sku);
    } catch (UnsupportedOperationException e) {
      pending = 0;
    }
    stock.clear();
    lock.unlock();
  }

  private static void requireKnown(String sku) {
    if (sku.isBlank()) {
      throw new IllegalArgumentException("blank stock keeping unit");
    }
  }
}

/** A method may throw tomorrow, however little its body does today. */
abstract class TrivialHelpers {
  private final java.util.concurrent.locks.Lock lock =
      new java.util.concurrent.locks.ReentrantLock();
  private int rounds;

  void countedByHelper() {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    count();
    lock.unlock();
  }

  int readByHelper() {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    int value = rounds();
    lock.unlock();
    return value;
  }

  void countedInPlace() {
    lock.lock();
    rounds++;
    lock.unlock();
  }

  void countedByHelperInTry() {
    lock.lock();
    try {
      count();
    } finally {
      lock.unlock();
    }
  }

  private void count() {
    rounds++;
  }

  int rounds() {
    return rounds;
  }

  java.util.Optional<String> nothingYet() {
    lock.lock();
    java.util.Optional<String> name = java.util.Optional.empty();
    java.util.List<String> names = java.util.List.of();
    try {
      count();
      return names.isEmpty() ? name : java.util.Optional.of(names.get(0));
    } finally {
      lock.unlock();
    }
  }
}
