package bank;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Leaks its lock where the audit throws. */
public final class Account {
  private final Lock lock = new ReentrantLock();
  private final Runnable audit;
  private long balance;

  public Account(Runnable audit) {
    this.audit = audit;
  }

  public void deposit(long amount) {
    lock.lock();
    // every change is audited
    audit.run();
    balance += amount;
    lock.unlock();
  }

  public long balance() {
    lock.lock();
    try {
      return balance;
    } finally {
      lock.unlock();
    }
  }
}
