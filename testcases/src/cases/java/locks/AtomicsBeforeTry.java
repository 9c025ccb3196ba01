package locks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Atomic variables between the lock and its try: their reads and writes cannot fail, updates by a
 * function can.
 */
class AtomicsBeforeTry {
  private final Lock lock = new ReentrantLock();
  private final AtomicBoolean sending = new AtomicBoolean();
  private final AtomicInteger waiters = new AtomicInteger();
  private final AtomicLong lastSent = new AtomicLong();
  private final AtomicReference<String> holder = new AtomicReference<>();
  private final Map<String, byte[]> frames = new HashMap<>();

  void sends(String channel, byte[] frame) {
    lock.lock();
    sending.set(true);
    try {
      frames.put(channel, frame);
    } finally {
      sending.set(false);
      lock.unlock();
    }
  }

  byte[] counts(String channel) {
    waiters.incrementAndGet();
    lock.lock();
    waiters.decrementAndGet();
    lastSent.set(0);
    holder.set(channel);
    try {
      return frames.remove(channel);
    } finally {
      holder.set(null);
      lock.unlock();
    }
  }

  long touches(long now) {
    lock.lock();
    long before = lastSent.getAndSet(now);
    lock.unlock();
    return before;
  }

  void names(String channel) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    holder.updateAndGet(old -> old.isEmpty() ? channel : old + "," + channel);
    try {
      frames.clear();
    } finally {
      lock.unlock();
    }
  }

  void parses(String count) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    waiters.set(Integer.parseInt(count));
    try {
      frames.clear();
    } finally {
      lock.unlock();
    }
  }

  private static final AtomicIntegerFieldUpdater<AtomicsBeforeTry> CLOSING =
      AtomicIntegerFieldUpdater.newUpdater(AtomicsBeforeTry.class, "closing");

  private volatile int closing;

  void marksBeforeItUnlocks(String channel) {
    lock.lock();
    try {
      frames.remove(channel);
    } finally {
      CLOSING.set(this, 0);
      lock.unlock();
    }
  }

  void updatesBeforeItUnlocks(String channel) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      frames.remove(channel);
    } finally {
      CLOSING.updateAndGet(this, old -> old / channel.length());
      lock.unlock();
    }
  }
}
