package latches;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Tasks that hand themselves to their pool again until they are done. */
class RunAgain {
  private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
  private final CountDownLatch termination = new CountDownLatch(1);
  private final ExecutorService pool;

  RunAgain(ExecutorService pool) {
    this.pool = pool;
  }

  void start() {
    pool.execute(
        new Runnable() {
          @Override
          public void run() {
            try {
              Runnable next = queue.poll();
              if (next != null) {
                next.run();
              }
            } finally {
              if (queue.isEmpty()) {
                termination.countDown();
              } else {
                pool.execute(this);
              }
            }
          }
        });
  }

  void startOnce(Runnable fallback) {
    pool.execute(
        new Runnable() {
          @Override
          public void run() {
            if (queue.isEmpty()) {
              termination.countDown(); // LEAK Latch/LatchNotCountedDown
            } else {
              pool.execute(fallback);
            }
          }
        });
  }

  void await() throws InterruptedException {
    termination.await();
  }
}
