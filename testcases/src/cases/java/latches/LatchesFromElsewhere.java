package latches;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** The latch comes out of a map, a list, an array or a getter where it is counted down. */
final class LatchesFromElsewhere {
  record Holder(CountDownLatch latch) {}

  private final Map<String, CountDownLatch> latches;
  private final CountDownLatch own = new CountDownLatch(1);

  LatchesFromElsewhere(Map<String, CountDownLatch> latches) {
    this.latches = latches;
  }

  CountDownLatch own() {
    return own;
  }

  void map(Executor pool, Runnable work, String key) {
    pool.execute(
        () -> {
          work.run();
          latches.get(key).countDown(); // LEAK Latch/LatchNotCountedDown
        });
  }

  void list(Executor pool, Runnable work, List<CountDownLatch> list) {
    pool.execute(
        () -> {
          work.run();
          list.get(0).countDown(); // LEAK Latch/LatchNotCountedDown
        });
  }

  void array(Executor pool, Runnable work, CountDownLatch[] array) {
    pool.execute(
        () -> {
          work.run();
          array[0].countDown(); // LEAK Latch/LatchNotCountedDown
        });
  }

  void component(Executor pool, Runnable work, Holder holder) {
    pool.execute(
        () -> {
          work.run();
          holder.latch().countDown(); // LEAK Latch/LatchNotCountedDown
        });
  }

  void getter(Executor pool, Runnable work) {
    pool.execute(
        () -> {
          work.run();
          own().countDown(); // LEAK Latch/LatchNotCountedDown
        });
  }

  void local(Executor pool, Runnable work, String key) {
    pool.execute(
        () -> {
          CountDownLatch latch = latches.get(key);
          work.run();
          latch.countDown(); // LEAK Latch/LatchNotCountedDown
        });
  }
}
