package waits;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** Callers say how long to wait; for ever is one of their answers. */
class AskedWaits {
  private final CountDownLatch opened = new CountDownLatch(1);
  private final Object monitor = new Object();
  private final CyclicBarrier round = new CyclicBarrier(4);
  private boolean open;
  private boolean patient;

  boolean await(long time, TimeUnit unit) throws InterruptedException {
    boolean isBounded = unit != null;
    if (isBounded) {
      return opened.await(time, unit);
    }
    opened.await();
    return true;
  }

  void untilOpen(long millis) throws InterruptedException {
    synchronized (monitor) {
      while (!open) {
        if (millis > 0) {
          monitor.wait(millis);
        } else {
          monitor.wait();
        }
      }
    }
  }

  int meet(Duration patience) throws Exception {
    return patience.isNegative()
        ? round.await()
        : round.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  String next(BlockingQueue<String> orders, long millis) throws InterruptedException {
    return millis < 0 ? orders.take() : orders.poll(millis, TimeUnit.MILLISECONDS);
  }

  String ofOwnPatience(Future<String> order) throws Exception {
    if (patient) {
      return order.get(); // LEAK BlockingPut/UnboundedWait
    }
    return order.get(1, TimeUnit.SECONDS);
  }

  String ofAnotherOne(Future<String> first, Future<String> second, long millis) throws Exception {
    if (millis > 0) {
      return first.get(millis, TimeUnit.MILLISECONDS);
    }
    return second.get(); // LEAK BlockingPut/UnboundedWait
  }

  void firstForAWhile(Condition changed, boolean isUrgent) throws InterruptedException {
    if (isUrgent) {
      changed.await(1, TimeUnit.SECONDS);
    }
    changed.await(); // LEAK BlockingPut/UnboundedWait
  }
}
