package interrupts;

import java.io.Closeable;
import java.io.IOException;

/** Calls in handlers that may fail before the flag is set again. */
final class FailingCleanUps {
  private FailingCleanUps() {}

  static void closesFirst(Closeable stream, long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      stream.close();
      Thread.currentThread().interrupt();
    }
  }

  static void okClosesLast(Closeable stream, long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stream.close();
    }
  }

  static void okWhateverHappens(Closeable stream, long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      try {
        stream.close();
      } finally {
        Thread.currentThread().interrupt();
      }
    }
  }

  static void okWhereItFails(Closeable stream, long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      try {
        stream.close();
      } catch (IOException failure) {
        System.err.println(failure);
      }
      Thread.currentThread().interrupt();
    }
  }

  static void keptInMindForTooLong(Thread reader, Closeable stream) throws IOException {
    boolean isInterrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        isInterrupted = true;
      }
    }
    stream.close();
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static void okKeptInMind(Thread reader, Closeable stream) throws IOException {
    boolean isInterrupted = false;
    try {
      while (reader.isAlive()) {
        try {
          reader.join();
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
      stream.close();
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
