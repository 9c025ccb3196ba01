package guarded;

import java.util.concurrent.locks.ReentrantLock;

class Counter {
  private final ReentrantLock lock = new ReentrantLock();

  int up(int limit) {
    lock.lock();
    if (limit < 1) {
      return 0;
    }
    lock.unlock();
    return limit;
  }
}
