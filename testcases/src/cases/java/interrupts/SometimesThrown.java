package interrupts;

/** Helpers that throw the exception on, or do not. */
final class SometimesThrown {
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** What an application sets up for its errors. */
  interface ErrorHandler {
    void error(String message, Throwable cause);
  }

  static final class Lenient implements ErrorHandler {
    private final boolean ignoring;

    Lenient(boolean ignoring) {
      this.ignoring = ignoring;
    }

    @Override
    public void error(String message, Throwable cause) {
      System.err.println(message);
      if (!ignoring && cause != null && !(cause instanceof Failure)) {
        throw new Failure(message, cause);
      }
    }
  }

  private final ErrorHandler handler = new Lenient(true);
  private boolean strict;

  void setStrict(boolean isStrict) {
    strict = isStrict;
  }

  private static void fail(String message, Throwable cause) {
    System.err.println(message);
    throw new Failure(message, cause);
  }

  private void failIfStrict(Throwable cause) {
    if (strict) {
      throw new Failure("strict", cause);
    }
  }

  private static void failIf(boolean isWanted, Throwable cause) {
    if (isWanted) {
      throw new Failure("wanted", cause);
    }
  }

  void always() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      fail("interrupted", e);
    }
  }

  void ifStrict() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      failIfStrict(e);
    }
  }

  void ifTold(boolean isWanted) {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      failIf(isWanted, e);
    }
  }

  void ifToldTo() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      failIf(true, e);
    }
  }

  void byHandler() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      handler.error("interrupted", e);
    }
  }

  void byHandlerAndFlag() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      handler.error("interrupted", e);
    }
  }
}
