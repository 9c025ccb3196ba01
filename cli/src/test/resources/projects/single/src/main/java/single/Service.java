package single;

import java.util.concurrent.locks.ReentrantLock;
import lib.base.Base;

class Service extends Base {
  private final ReentrantLock lock = new ReentrantLock();

  int up(int limit) {
    lock.lock();
    if (limit < size()) {
      return 0;
    }
    lock.unlock();
    return limit;
  }
}
