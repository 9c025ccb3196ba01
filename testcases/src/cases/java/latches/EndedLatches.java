package latches;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Latches that the end of an object counts down as well. */
final class EndedLatches {
  private EndedLatches() {}

  /** Whoever waits for the start of a bridge that fails waits until it is stopped, and no longer. */
  static final class Bridge implements AutoCloseable {
    private final CountDownLatch started = new CountDownLatch(1);
    private final Runnable connection;

    Bridge(Runnable connection) {
      this.connection = connection;
    }

    void start(Executor executor) {
      executor.execute(
          () -> {
            connection.run();
            started.countDown();
          });
    }

    void await() throws InterruptedException {
      started.await();
    }

    @Override
    public void close() {
      started.countDown();
    }
  }

  /** What is counted down elsewhere is another latch, or counted down in no end of the object. */
  static final class Endless implements AutoCloseable {
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Runnable connection;

    Endless(Runnable connection) {
      this.connection = connection;
    }

    void start(Executor executor) {
      executor.execute(
          () -> {
            connection.run();
            started.countDown(); // LEAK Latch/LatchNotCountedDown
          });
    }

    void skip() {
      started.countDown();
    }

    void await() throws InterruptedException {
      started.await();
      stopped.await();
    }

    @Override
    public void close() {
      stopped.countDown();
    }
  }
}
