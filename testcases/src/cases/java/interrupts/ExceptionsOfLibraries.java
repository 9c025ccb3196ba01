package interrupts;

import com.google.common.base.Throwables;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.kafka.common.errors.InterruptException;

/** What libraries make of an interrupt: an exception of their own, or a text. */
final class ExceptionsOfLibraries {
  void setsTheFlagItself(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new InterruptException("interrupted");
    }
  }

  String trace(CountDownLatch latch) {
    try {
      latch.await();
      return "";
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      return ExceptionUtils.getStackTrace(e);
    }
  }

  String text(CountDownLatch latch) {
    try {
      latch.await();
      return "";
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      return Throwables.getStackTraceAsString(e);
    }
  }
}
