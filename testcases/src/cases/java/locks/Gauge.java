package locks;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Regions without try: which statements between lock and unlock can throw, and which cannot. */
class Gauge {
  enum Phase {
    IDLE,
    RUNNING,
    CLOSED
  }

  private static final int STEP = 16;
  private static final String NAME = "gauge";

  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock journalLock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final int[] buckets = new int[8];
  private int value;
  private int limit;
  private double average;
  private String label;
  private Phase phase = Phase.IDLE;
  private Thread owner;

  int readsFieldAndReturnsLocal() {
    lock.lock();
    int current = value;
    lock.unlock();
    return current;
  }

  void writesFieldOfThis(int newValue) {
    lock.lock();
    this.value = newValue;
    lock.unlock();
  }

  void addsAndMultiplies(int delta) {
    lock.lock();
    value += delta * 3 - 1;
    limit = value << 2;
    value++;
    lock.unlock();
  }

  void dividesFloatingPoint(double total, double count) {
    lock.lock();
    average = total / count;
    lock.unlock();
  }

  void dividesIntegers(int total, int count) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    value = total / count;
    lock.unlock();
  }

  void takesRemainder(int total, int count) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    limit = total % count;
    lock.unlock();
  }

  void assignsLiteralsAndNull() {
    lock.lock();
    label = "reset";
    owner = null;
    value = 0;
    lock.unlock();
  }

  void readsEnumConstantAndFinalStatic() {
    lock.lock();
    phase = Phase.CLOSED;
    limit = STEP;
    label = NAME;
    lock.unlock();
  }

  void readsConstantOfAnotherClass() {
    lock.lock();
    limit = Integer.MAX_VALUE;
    lock.unlock();
  }

  boolean comparesAndBranches(int candidate) {
    lock.lock();
    boolean raised = false;
    if (candidate > value && phase != Phase.CLOSED) {
      value = candidate;
      raised = true;
    } else if (owner == null) {
      limit = candidate;
    }
    lock.unlock();
    return raised;
  }

  boolean returnsLocalInEachBranch(int candidate) {
    lock.lock();
    if (candidate <= value) {
      lock.unlock();
      return false;
    }
    value = candidate;
    lock.unlock();
    return true;
  }

  void loopsOverArithmetic(int rounds) {
    lock.lock();
    for (int i = 0; i < rounds; i++) {
      value += i;
    }
    lock.unlock();
  }

  int choosesWithConditionalExpression() {
    lock.lock();
    int chosen = value > limit ? limit : value;
    lock.unlock();
    return chosen;
  }

  void signalsBeforeUnlock() {
    lock.lock();
    value++;
    changed.signal();
    lock.unlock();
  }

  void signalsAllBeforeUnlock() {
    lock.lock();
    phase = Phase.RUNNING;
    changed.signalAll();
    lock.unlock();
  }

  void awaitsWithoutFinally() throws InterruptedException {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    while (phase != Phase.RUNNING) {
      changed.await();
    }
    lock.unlock();
  }

  void locksAnotherLockInside(int newValue) {
    lock.lock();
    journalLock.lock();
    value = newValue;
    journalLock.unlock();
    lock.unlock();
  }

  void parsesInside(String text) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    value = Integer.parseInt(text);
    lock.unlock();
  }

  void callsMethodOfParameter(String text) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    limit = text.length();
    lock.unlock();
  }

  void callsListenerInOneBranch(Runnable listener) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    value++;
    if (value > limit) {
      listener.run();
    }
    lock.unlock();
  }

  void fillsInsideTry() {
    lock.lock();
    try {
      java.util.Arrays.fill(buckets, 0);
    } finally {
      lock.unlock();
    }
  }
}
