package interrupts;

/** The interrupt goes on as an InterruptedException that somebody else throws. */
final class ThrownOn {
  static class Aborted extends InterruptedException {}

  void helperThrows() throws InterruptedException {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      abort();
    }
  }

  private static void abort() throws InterruptedException {
    throw new InterruptedException("aborted");
  }

  void helperThrowsSubclass() throws InterruptedException {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      abortSpecially();
    }
  }

  private static void abortSpecially() throws InterruptedException {
    throw new Aborted();
  }

  /** Only the outer handler loses it. With {@code throw e} in the inner one, only the outer is reported. */
  void newOneForTheOuterHandler() {
    try {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        throw new InterruptedException("again");
      }
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      System.out.println("lost");
    }
  }
}
