package locks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Locks that are taken and given back on command: whoever sends these answers for them. */
class LockCommands {
  private static final int LOCK = 1;
  private static final int TRY_LOCK = 2;
  private static final int UNLOCK = 3;

  private final Lock lock = new ReentrantLock();
  private final Map<Long, Lock> byId = new ConcurrentHashMap<>();

  private Lock byId(long id) {
    return byId.computeIfAbsent(id, unused -> new ReentrantLock());
  }

  long process(int command, long value) throws InterruptedException {
    switch (command) {
      case LOCK:
        lock.lock();
        return 1;
      case TRY_LOCK:
        boolean locked =
            value < 0 ? lock.tryLock() : lock.tryLock(value, TimeUnit.MILLISECONDS);
        return locked ? 1 : 0;
      case UNLOCK:
        lock.unlock();
        return 1;
      default:
        throw new IllegalArgumentException("no such command: " + command);
    }
  }

  long processById(int command, long id) {
    if (command == LOCK) {
      Lock wanted = byId(id);
      wanted.lock();
      return 1;
    } else if (command == UNLOCK) {
      Lock wanted = byId(id);
      wanted.unlock();
      return 1;
    }
    return 0;
  }

  void console(String[] arguments) {
    Lock named = byId(arguments[1].hashCode());
    if (arguments[0].equals("lock")) {
      named.lock();
      System.out.println("locked");
    } else if (arguments[0].equals("unlock")) {
      named.unlock();
      System.out.println("unlocked");
    }
  }

  void forgetsOnOneBranch(boolean isFirst, Runnable work) {
    if (isFirst) {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      work.run();
      return;
    }
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  void forgetsTheOtherLock(int command, Lock other) {
    if (command == LOCK) {
      other.lock(); // LEAK LockRelease/LockNotReleased
      System.out.println("locked");
    } else if (command == UNLOCK) {
      lock.unlock();
    }
  }

  void worksUnderLock(int command, Runnable work) throws Exception {
    if (command == LOCK) {
      lock.lockInterruptibly(); // LEAK LockRelease/LockNotReleased
      work.run();
      lock.unlock();
    } else if (command == UNLOCK) {
      lock.unlock();
    }
  }
}
