package single;

import java.util.concurrent.locks.ReentrantLock;
import lib.asserts.Asserts;

class ServiceTest {
  private final ReentrantLock lock = new ReentrantLock();

  void test(boolean early) {
    lock.lock();
    if (early) {
      return;
    }
    Asserts.check(new Service().up(1) == 1);
    lock.unlock();
  }
}
