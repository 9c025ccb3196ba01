package locks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Arrays and maps of locks, and local names for lock fields. */
class LockStripes {
  private final ReentrantLock[] stripes = new ReentrantLock[16];
  private final Map<String, Lock> byName = new ConcurrentHashMap<>();
  private final Map<String, Long> counters = new ConcurrentHashMap<>();
  private final Lock whole = new ReentrantLock();

  LockStripes() {
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = new ReentrantLock();
    }
  }

  private Lock stripeFor(String key) {
    return stripes[key.hashCode() & 15];
  }

  Lock whole() {
    return whole;
  }

  void incrementsOnStripe(String key) {
    Lock stripe = stripeFor(key);
    stripe.lock();
    try {
      counters.merge(key, 1L, Long::sum);
    } finally {
      stripe.unlock();
    }
  }

  void incrementsOnStripeWithoutFinally(String key) {
    Lock stripe = stripeFor(key);
    stripe.lock(); // LEAK LockRelease/LockNotReleased
    counters.merge(key, 1L, Long::sum);
    stripe.unlock();
  }

  void indexedStripe(String key) {
    final int index = key.hashCode() & 15;
    stripes[index].lock();
    try {
      counters.merge(key, 1L, Long::sum);
    } finally {
      stripes[index].unlock();
    }
  }

  void locksEveryStripe() {
    for (ReentrantLock stripe : stripes) {
      stripe.lock();
    }
    try {
      counters.clear();
    } finally {
      for (ReentrantLock stripe : stripes) {
        stripe.unlock();
      }
    }
  }

  void lockOfMap(String name) {
    Lock named = byName.computeIfAbsent(name, unused -> new ReentrantLock());
    named.lock();
    try {
      counters.remove(name);
    } finally {
      named.unlock();
    }
  }

  void lockOfMapWithoutFinally(String name) {
    Lock named = byName.computeIfAbsent(name, unused -> new ReentrantLock());
    named.lock(); // LEAK LockRelease/LockNotReleased
    counters.remove(name);
    named.unlock();
  }

  void eachNamedLockInTurn() {
    for (Map.Entry<String, Lock> entry : byName.entrySet()) {
      Lock named = entry.getValue();
      named.lock();
      try {
        counters.remove(entry.getKey());
      } finally {
        named.unlock();
      }
    }
  }

  void eachNamedLockInTurnSkipsSome(String skipped) {
    for (Map.Entry<String, Lock> entry : byName.entrySet()) {
      Lock named = entry.getValue();
      named.lock(); // LEAK LockRelease/LockNotReleased
      if (entry.getKey().equals(skipped)) {
        continue;
      }
      named.unlock();
    }
  }

  void localNameForTheField(String key) {
    final Lock mainLock = this.whole;
    mainLock.lock();
    try {
      counters.remove(key);
    } finally {
      mainLock.unlock();
    }
  }

  void localNameLockedFieldUnlocked(String key) {
    final Lock mainLock = whole;
    mainLock.lock();
    try {
      counters.remove(key);
    } finally {
      whole.unlock();
    }
  }

  void localNameWithoutFinally(String key) {
    final Lock mainLock = whole;
    mainLock.lock(); // LEAK LockRelease/LockNotReleased
    counters.remove(key);
    whole.unlock();
  }

  void getterInBothPlaces(String key) {
    whole().lock();
    try {
      counters.remove(key);
    } finally {
      whole().unlock();
    }
  }

  void getterInBothPlacesWithoutFinally(String key) {
    whole().lock(); // LEAK LockRelease/LockNotReleased
    counters.remove(key);
    whole().unlock();
  }

  void ordersTwoStripes(String from, String to, long amount) {
    Lock first = stripeFor(from);
    Lock second = stripeFor(to);
    first.lock();
    try {
      second.lock();
      try {
        counters.merge(from, -amount, Long::sum);
        counters.merge(to, amount, Long::sum);
      } finally {
        second.unlock();
      }
    } finally {
      first.unlock();
    }
  }

  void unlocksTheOtherStripeTwice(String from, String to) {
    final Lock first = new ReentrantLock();
    final Lock second = new ReentrantLock();
    first.lock(); // LEAK LockRelease/LockNotReleased
    second.lock();
    try {
      counters.remove(from);
      counters.remove(to);
    } finally {
      second.unlock();
      second.unlock();
    }
  }

  void locksEveryStripeWithoutFinally(Runnable work) {
    for (Lock stripe : stripes) {
      stripe.lock(); // LEAK LockRelease/LockNotReleased
    }
    work.run();
    for (Lock stripe : stripes) {
      stripe.unlock();
    }
  }
}
