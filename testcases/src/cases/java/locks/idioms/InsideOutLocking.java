package locks.idioms;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Wallets and peers call user code without their lock: unlock, call, lock again. */
class InsideOutLocking {
  interface Listener {
    void changed(String what);
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Listener> listeners = new ArrayList<>();
  private final List<String> transactions = new ArrayList<>();

  void receive(String transaction) {
    lock.lock();
    try {
      transactions.add(transaction);
      queueOnChanged(transaction);
    } finally {
      lock.unlock();
    }
  }

  /** Called with the lock held, returns with the lock held. */
  private void queueOnChanged(String what) {
    if (!lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("lock is not held");
    }
    lock.unlock();
    try {
      for (Listener listener : listeners) {
        listener.changed(what);
      }
    } finally {
      lock.lock();
    }
  }

  void inlineInsideOut(String transaction, Listener listener) {
    lock.lock();
    try {
      transactions.add(transaction);
      lock.unlock();
      try {
        listener.changed(transaction);
      } finally {
        lock.lock();
      }
      transactions.remove(transaction);
    } finally {
      lock.unlock();
    }
  }

  void snapshotThenCallUnlocked(String transaction) {
    List<Listener> copy;
    lock.lock();
    try {
      transactions.add(transaction);
      copy = new ArrayList<>(listeners);
    } finally {
      lock.unlock();
    }
    copy.forEach(listener -> listener.changed(transaction));
  }

  void relocksAndForgets(String transaction, Listener listener) {
    lock.lock();
    try {
      transactions.add(transaction);
    } finally {
      lock.unlock();
    }
    try {
      listener.changed(transaction);
    } finally {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      transactions.remove(transaction);
    }
  }
}
