package locks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** return, break, continue and switch on the way to the unlock. */
class EarlyExits {
  enum Command {
    PUT,
    REMOVE,
    NOOP
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Long> balances = new HashMap<>();
  private int version;
  private boolean closed;

  int earlyReturnOfClosedState() {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    if (closed) {
      return -1;
    }
    int current = version;
    lock.unlock();
    return current;
  }

  int unlocksOnBothReturns() {
    lock.lock();
    if (closed) {
      lock.unlock();
      return -1;
    }
    int current = version;
    lock.unlock();
    return current;
  }

  long earlyReturnInsideTryFinally(String account) {
    lock.lock();
    try {
      if (closed) {
        return 0L;
      }
      Long balance = balances.get(account);
      return balance == null ? 0L : balance;
    } finally {
      lock.unlock();
    }
  }

  void breakSkipsUnlock(List<String> accounts) {
    for (String account : accounts) {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      if (closed) {
        break;
      }
      version++;
      lock.unlock();
    }
  }

  void breakInsideTryFinally(List<String> accounts) {
    for (String account : accounts) {
      lock.lock();
      try {
        if (balances.remove(account) == null) {
          break;
        }
      } finally {
        lock.unlock();
      }
    }
  }

  void continueSkipsUnlock(List<String> accounts) {
    for (String account : accounts) {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      if (version == 0) {
        continue;
      }
      version--;
      lock.unlock();
    }
  }

  void continueInsideTryFinally(List<String> accounts) {
    for (String account : accounts) {
      lock.lock();
      try {
        if (!balances.containsKey(account)) {
          continue;
        }
        balances.merge(account, 1L, Long::sum);
      } finally {
        lock.unlock();
      }
    }
  }

  void labelledBreakSkipsUnlock(List<List<String>> batches, String poison) {
    outer:
    for (List<String> batch : batches) {
      for (String account : batch) {
        boolean poisoned = account.equals(poison);
        lock.lock(); // LEAK LockRelease/LockNotReleased
        if (poisoned) {
          break outer;
        }
        version++;
        lock.unlock();
      }
    }
  }

  void labelledContinueRunsFinally(List<List<String>> batches, String poison) {
    outer:
    for (List<String> batch : batches) {
      for (String account : batch) {
        lock.lock();
        try {
          if (account.equals(poison)) {
            continue outer;
          }
          balances.remove(account);
        } finally {
          lock.unlock();
        }
      }
    }
  }

  void switchForgetsOneArm(Command command, int newVersion) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    switch (command) {
      case PUT:
        version = newVersion;
        lock.unlock();
        break;
      case REMOVE:
        version = 0;
        lock.unlock();
        break;
      default:
        break;
    }
  }

  void switchUnlocksInEachArm(boolean put, int newVersion) {
    lock.lock();
    switch (newVersion) {
      case 0:
        version = 0;
        lock.unlock();
        break;
      case 1:
        closed = put;
        lock.unlock();
        break;
      default:
        lock.unlock();
        break;
    }
  }

  long switchExpressionInsideTry(Command command, String account) {
    lock.lock();
    try {
      return switch (command) {
        case PUT -> balances.merge(account, 1L, Long::sum);
        case REMOVE -> balances.remove(account);
        case NOOP -> 0L;
      };
    } finally {
      lock.unlock();
    }
  }

  long switchExpressionWithoutTry(Command command, String account) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    long result =
        switch (command) {
          case PUT -> balances.merge(account, 1L, Long::sum);
          case REMOVE, NOOP -> 0L;
        };
    lock.unlock();
    return result;
  }

  boolean whileLoopReturnsHoldingTheLock(int target) {
    while (true) {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      if (version >= target) {
        return true;
      }
      lock.unlock();
      Thread.onSpinWait();
    }
  }

  boolean whileLoopUnlocksBeforeReturn(int target) {
    while (true) {
      lock.lock();
      if (version >= target) {
        lock.unlock();
        return true;
      }
      lock.unlock();
      Thread.onSpinWait();
    }
  }
}
