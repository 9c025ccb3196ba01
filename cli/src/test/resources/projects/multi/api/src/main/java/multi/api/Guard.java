package multi.api;

import java.util.concurrent.locks.ReentrantLock;
import lib.base.Base;

public class Guard extends Base {
  private final ReentrantLock lock = new ReentrantLock();

  public void enter() {
    lock.lock();
  }

  public void leave() {
    lock.unlock();
  }
}
