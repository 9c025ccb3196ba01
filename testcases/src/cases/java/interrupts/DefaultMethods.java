package interrupts;

/** Helpers that interfaces bring along. */
final class DefaultMethods {
  private DefaultMethods() {}

  interface Restoring {
    default void pause(long millis) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        restore();
      }
    }

    default void restore() {
      Thread.currentThread().interrupt();
    }
  }

  interface Telling {
    default void pause(long millis) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        tell();
      }
    }

    default void tell() {
      System.err.println("interrupted");
    }
  }

  static final class Poller implements Restoring {
    void poll() {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        restore();
      }
    }
  }

  static final class Quiet implements Telling {
    void poll() {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        tell();
      }
    }
  }
}
