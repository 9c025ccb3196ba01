package executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Its fix must not make a new finding: Worker becomes AutoCloseable, and nobody closes worker. */
final class NestedOwner implements AutoCloseable {
  private final Worker worker = new Worker();

  private static final class Worker {
    private final ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void submit(Runnable task) {
      pool.execute(task);
    }
  }

  void run(Runnable task) {
    worker.submit(task);
  }

  @Override
  public void close() {
    System.out.println("closed");
  }
}
