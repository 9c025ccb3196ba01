package bank;

import java.util.concurrent.Semaphore;

public final class Account {
  private final Semaphore tellers = new Semaphore(3);
  private long balance;

  public void deposit(long amount) {
    tellers.acquireUninterruptibly();
    balance = Math.addExact(balance, amount);
    tellers.release();
  }

  public long balance() {
    tellers.acquireUninterruptibly();
    try {
      return balance;
    } finally {
      tellers.release();
    }
  }
}
