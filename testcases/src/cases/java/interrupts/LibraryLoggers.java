package interrupts;

import io.netty.util.concurrent.Promise;
import io.netty.util.internal.logging.InternalLogger;
import io.netty.util.internal.logging.InternalLoggerFactory;
import java.util.concurrent.CountDownLatch;

/** Loggers that libraries bring along look at the exception, like all others. */
final class LibraryLoggers {
  private static final InternalLogger log =
      InternalLoggerFactory.getInstance(LibraryLoggers.class);

  void logged(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      log.warn("interrupted while closing", e);
    }
  }

  void handedOn(CountDownLatch latch, Promise<String> promise) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      log.warn("interrupted while closing", e);
      promise.setFailure(e);
    }
  }
}
