package multi.api;

import java.util.concurrent.locks.ReentrantLock;
import lib.base.Base;

public class Guard extends Base {
  protected final ReentrantLock lock = new ReentrantLock();
}
