package interrupts;

import javax.management.MBeanException;
import javax.naming.NamingException;

/** Exceptions of the program's own: some keep their cause, some drop it. */
final class OwnExceptions {
  private static final long PAUSE = 20;

  private OwnExceptions() {}

  static final class Dropping extends RuntimeException {
    Dropping(Throwable cause) {
      super("failed");
    }
  }

  static final class Passing extends RuntimeException {
    Passing(Throwable cause) {
      super("failed", cause);
    }
  }

  static final class Plain extends Exception {
    Plain(Throwable cause) {
      super(cause);
    }
  }

  static final class Keeping extends Exception {
    private final Throwable reason;

    Keeping(Throwable reason) {
      this.reason = reason;
    }

    @Override
    public synchronized Throwable getCause() {
      return reason;
    }
  }

  static final class Initialising extends RuntimeException {
    Initialising(Throwable cause) {
      super("failed");
      initCause(cause);
    }
  }

  static void dropped() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      throw new Dropping(e);
    }
  }

  static void keptByLibrary() throws MBeanException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      System.err.println("woken");
      throw new MBeanException(e);
    }
  }

  static void toldToLibrary() throws NamingException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      System.err.println("woken");
      throw new NamingException(e.getMessage());
    }
  }

  static void droppedButSetAgain() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Dropping(e);
    }
  }

  static void passed() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      throw new Passing(e);
    }
  }

  static void plain() throws Plain {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      throw new Plain(e);
    }
  }

  static void kept() throws Keeping {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      throw new Keeping(e);
    }
  }

  static void initialised() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      throw new Initialising(e);
    }
  }
}
