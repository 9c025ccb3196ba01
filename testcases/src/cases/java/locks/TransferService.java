package locks;

import java.util.Map;
import java.util.concurrent.locks.Lock;

/** Uses the locks of another file. */
class TransferService {
  private final AccountLocks locks = new AccountLocks();
  private final Lock own = AccountLocks.newAccountLock(true);
  private final Map<String, Long> balances;

  TransferService(Map<String, Long> balances) {
    this.balances = balances;
  }

  void depositInFinally(String account, long amount) {
    Lock stripe = locks.stripeOf(account);
    stripe.lock();
    try {
      balances.merge(account, amount, Long::sum);
    } finally {
      stripe.unlock();
    }
  }

  void depositWithoutFinally(String account, long amount) {
    Lock stripe = locks.stripeOf(account);
    stripe.lock(); // LEAK LockRelease/LockNotReleased
    balances.merge(account, amount, Long::sum);
    stripe.unlock();
  }

  long totalInFinally() {
    locks.openLedger();
    try {
      return balances.values().stream().mapToLong(Long::longValue).sum();
    } finally {
      locks.closeLedger();
    }
  }

  long totalWithoutFinally() {
    locks.openLedger(); // LEAK LockRelease/LockNotReleased
    long total = balances.values().stream().mapToLong(Long::longValue).sum();
    locks.closeLedger();
    return total;
  }

  long balanceReturnsEarly(String account) {
    locks.openLedger(); // LEAK LockRelease/LockNotReleased
    Long balance = balances.get(account);
    if (balance == null) {
      return 0L;
    }
    locks.closeLedger();
    return balance;
  }

  boolean closesBooksInFinally(Runnable report) throws InterruptedException {
    if (!locks.tryCloseBooks(100)) {
      return false;
    }
    try {
      report.run();
      return true;
    } finally {
      locks.reopenBooks();
    }
  }

  void closesBooksIgnoringTheAnswer(Runnable report) throws InterruptedException {
    locks.tryCloseBooks(100); // LEAK LockRelease/LockNotReleased
    try {
      report.run();
    } finally {
      locks.reopenBooks();
    }
  }

  boolean closesBooksWithoutFinally(Runnable report) throws InterruptedException {
    if (locks.tryCloseBooks(100)) { // LEAK LockRelease/LockNotReleased
      report.run();
      locks.reopenBooks();
      return true;
    }
    return false;
  }

  void transfersInFinally(String from, String to, long amount) {
    Lock low = locks.stripeOf(from);
    Lock high = locks.stripeOf(to);
    AccountLocks.lockInOrder(low, high);
    try {
      balances.merge(from, -amount, Long::sum);
      balances.merge(to, amount, Long::sum);
    } finally {
      AccountLocks.unlockInOrder(low, high);
    }
  }

  void transfersWithoutFinally(String from, String to, long amount) {
    Lock low = locks.stripeOf(from);
    Lock high = locks.stripeOf(to);
    AccountLocks.lockInOrder(low, high); // LEAK LockRelease/LockNotReleased
    balances.merge(from, -amount, Long::sum);
    balances.merge(to, amount, Long::sum);
    AccountLocks.unlockInOrder(low, high);
  }

  void transfersAndReturnsWhenPoor(String from, String to, long amount) {
    Lock low = locks.stripeOf(from);
    Lock high = locks.stripeOf(to);
    AccountLocks.lockInOrder(low, high); // LEAK LockRelease/LockNotReleased
    if (amount == 0L) {
      return;
    }
    try {
      balances.merge(to, amount, Long::sum);
    } finally {
      AccountLocks.unlockInOrder(low, high);
    }
  }

  void lockOfAFactoryInFinally(String account) {
    own.lock();
    try {
      balances.remove(account);
    } finally {
      own.unlock();
    }
  }

  void lockOfAFactoryWithoutFinally(String account) {
    own.lock(); // LEAK LockRelease/LockNotReleased
    balances.remove(account);
    own.unlock();
  }
}
