package latches;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Tasks that count one latch down in several helpers: it is one finding, at the first of them. */
final class TwoHelpers {
  private final Executor executor;
  private volatile boolean isOpen = true;

  TwoHelpers(Executor executor) {
    this.executor = executor;
  }

  final class Handler implements Runnable {
    private final CountDownLatch connected = new CountDownLatch(1);
    private final Runnable connection;

    Handler(Runnable connection) {
      this.connection = connection;
    }

    @Override
    public void run() {
      if (!isOpen) {
        return;
      }
      try {
        connection.run();
        onConnected(); // LEAK Latch/LatchNotCountedDown
      } catch (RuntimeException e) {
        onFailed(e);
      }
    }

    private void onConnected() {
      connected.countDown();
    }

    private void onFailed(RuntimeException failure) {
      connected.countDown();
      System.err.println(failure);
    }

    void await() throws InterruptedException {
      connected.await();
    }
  }

  final class Careful implements Runnable {
    private final CountDownLatch connected = new CountDownLatch(1);
    private final Runnable connection;

    Careful(Runnable connection) {
      this.connection = connection;
    }

    @Override
    public void run() {
      if (!isOpen) {
        onFailed();
        return;
      }
      try {
        connection.run();
        onConnected();
      } catch (RuntimeException e) {
        onFailed();
      }
    }

    private void onConnected() {
      connected.countDown();
    }

    private void onFailed() {
      connected.countDown();
    }

    void await() throws InterruptedException {
      connected.await();
    }
  }

  void close() {
    isOpen = false;
  }

  void connect(Runnable connection) throws InterruptedException {
    Handler handler = new Handler(connection);
    executor.execute(handler);
    handler.await();
    Careful careful = new Careful(connection);
    executor.execute(careful);
    careful.await();
  }
}
