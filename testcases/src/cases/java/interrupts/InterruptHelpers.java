package interrupts;

import java.io.IOException;
import java.io.InterruptedIOException;

/** Helpers that always throw an InterruptedIOException. */
final class InterruptHelpers {
  interface Wait {
    boolean isOver();

    void throwInterrupted() throws InterruptedIOException;
  }

  private InterruptHelpers() {}

  static void okByAnInterface(Wait wait) throws IOException {
    while (!wait.isOver()) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        wait.throwInterrupted();
      }
    }
  }

  static void snapshot(String name, long end) throws IOException {
    okByAnInterface(
        new Wait() {
          @Override
          public boolean isOver() {
            return System.currentTimeMillis() > end;
          }

          @Override
          public void throwInterrupted() throws InterruptedIOException {
            throw new InterruptedIOException("Interrupted while waiting for snapshot " + name);
          }
        });
  }

  static void okByAStaticHelper(long end) throws IOException {
    while (System.currentTimeMillis() < end) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        interrupted("pause");
      }
    }
  }

  private static void interrupted(String what) throws InterruptedIOException {
    throw new InterruptedIOException("Interrupted in " + what);
  }

  static void okDirectly(long end) throws IOException {
    while (System.currentTimeMillis() < end) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new InterruptedIOException("Interrupted in pause");
      }
    }
  }

  static void onlySometimes(long end, boolean strict) throws IOException {
    while (System.currentTimeMillis() < end) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        ifStrict(strict);
      }
    }
  }

  private static void ifStrict(boolean strict) throws InterruptedIOException {
    if (strict) {
      throw new InterruptedIOException("Interrupted in pause");
    }
  }

  static void anotherException(long end) throws IOException {
    while (System.currentTimeMillis() < end) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        failed();
      }
    }
  }

  private static void failed() throws IOException {
    throw new IOException("no answer");
  }
}
