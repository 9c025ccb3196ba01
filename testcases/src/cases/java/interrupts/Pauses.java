package interrupts;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Sleeps and pauses whose interrupt is caught on the spot. */
class Pauses {
  private static final Logger LOG = Logger.getLogger(Pauses.class.getName());
  private static final org.slf4j.Logger log = LoggerFactory.getLogger(Pauses.class);

  private boolean wokenEarly;
  private int attempts;

  void ignored(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException ignored) { // LEAK FutureCancellation/InterruptSwallowed
      // nothing to do
    }
  }

  void restored(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void printed() {
    try {
      TimeUnit.SECONDS.sleep(3);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      e.printStackTrace();
    }
  }

  void loggedByTheJdk() {
    try {
      TimeUnit.SECONDS.sleep(3);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      LOG.log(Level.WARNING, "sleep was interrupted", e);
    }
  }

  void loggedAndRestored() {
    try {
      TimeUnit.SECONDS.sleep(3);
    } catch (InterruptedException e) {
      log.warn("sleep was interrupted", e);
      Thread.currentThread().interrupt();
    }
  }

  void loggedWithArguments(String name) {
    try {
      TimeUnit.SECONDS.sleep(3);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      log.warn("{} was interrupted after {} attempts", name, attempts, e);
    }
  }

  boolean toldByResult(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      return false;
    }
  }

  boolean toldByResultAndFlag(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void kept() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      wokenEarly = true;
    }
  }

  void wrapped() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException("woken while waiting", e);
    }
  }

  void loggedThenWrapped() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      log.error("woken", e);
      RuntimeException failure = new RuntimeException(e);
      throw failure;
    }
  }

  void wrappedWithoutCause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      throw new IllegalStateException("woken while waiting");
    }
  }

  void wrappedByMessage() throws IOException {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      throw new IOException("woken: " + e.getMessage());
    }
  }

  void saidInOtherWords() throws IOException {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new InterruptedIOException("woken while waiting");
    }
  }

  void thrownOn() throws InterruptedException {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      attempts = 0;
      throw e;
    }
  }

  void restoredOnlyWhenDebugging(boolean strict) {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      if (strict) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void restoredOrThrown(boolean strict) {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      if (strict) {
        throw new IllegalStateException(e);
      }
      Thread.currentThread().interrupt();
    }
  }

  void restoredInFinally() {
    boolean woken = false;
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      woken = true;
    } finally {
      if (woken) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void cause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      IllegalStateException failure = new IllegalStateException("woken");
      failure.initCause(e);
      throw failure;
    }
  }

  void exits() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      System.exit(1);
    }
  }

  void throughAVariable() {
    Thread self = Thread.currentThread();
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      self.interrupt();
    }
  }

  void another(Thread worker) {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      log.info("stopping {}", worker.getName());
    }
  }

  public static void main(String[] args) {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      System.err.println("woken");
    }
  }
}
