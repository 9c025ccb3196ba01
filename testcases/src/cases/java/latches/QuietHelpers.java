package latches;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.logging.Logger;

/** What tasks do before they count down is kept from failing by the helpers that do it. */
final class QuietHelpers {
  private static final Logger LOG = Logger.getLogger("quiet");

  private final Executor executor;
  private boolean isOpen;

  QuietHelpers(Executor executor) {
    this.executor = executor;
  }

  private static void dispose(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      LOG.fine("not closed: " + resource + ": " + e);
    }
  }

  private static void disposeOnly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (IllegalStateException e) {
      LOG.fine("not closed: " + e);
    } catch (Exception e) {
      LOG.fine("failed: " + e);
      throw new IllegalStateException(e);
    }
  }

  private static void disposeFully(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      report(resource, e);
    }
  }

  private static void report(AutoCloseable resource, Exception failure) {
    throw new IllegalStateException(resource.toString(), failure);
  }

  void close(AutoCloseable resource, CountDownLatch closed) {
    executor.execute(
        () -> {
          isOpen = false;
          dispose(resource);
          closed.countDown();
        });
  }

  void closeOrFail(AutoCloseable resource, CountDownLatch closed) {
    executor.execute(
        () -> {
          disposeOnly(resource);
          closed.countDown(); // LEAK Latch/LatchNotCountedDown
        });
  }

  void closeAndReport(AutoCloseable resource, CountDownLatch closed) {
    executor.execute(
        () -> {
          disposeFully(resource);
          closed.countDown(); // LEAK Latch/LatchNotCountedDown
        });
  }

  boolean isOpen() {
    return isOpen;
  }

  private void prepare() {}

  private void markOpen() {
    isOpen = true;
  }

  void preparesFirst(CountDownLatch ready) {
    executor.execute(
        () -> {
          prepare();
          ready.countDown(); // LEAK Latch/LatchNotCountedDown
        });
  }

  void marksFirst(CountDownLatch ready) {
    executor.execute(
        () -> {
          markOpen();
          ready.countDown();
        });
  }
}
