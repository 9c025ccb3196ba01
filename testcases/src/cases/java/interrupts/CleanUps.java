package interrupts;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Handlers in finally blocks. */
class CleanUps {

  void oneWait(Closeable output, Thread reader) throws IOException {
    try {
      output.close();
    } finally {
      try {
        reader.join();
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        System.err.println("the reader goes on");
      }
    }
  }

  void severalWaits(Closeable output, Thread reader, Thread writer) throws IOException {
    try {
      output.close();
    } finally {
      if (reader != null) {
        try {
          reader.join();
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          // Stop waiting.
        } finally {
          reader = null;
        }
      }
      if (writer != null) {
        try {
          writer.join();
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          // Stop waiting.
        }
      }
      System.out.println("closed");
    }
  }

  void waitsInLoop(ExecutorService pool, Runnable last) {
    try {
      last.run();
    } finally {
      pool.shutdown();
      for (; ; ) {
        try {
          if (pool.awaitTermination(1, TimeUnit.SECONDS)) {
            break;
          }
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          System.err.println("still waiting");
        }
      }
    }
  }

  void inEachRound(Iterable<CountDownLatch> latches, Runnable work) {
    while (latches.iterator().hasNext()) {
      try {
        work.run();
      } finally {
        try {
          latches.iterator().next().await();
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          System.err.println("next round");
        }
      }
    }
  }

  void clearsOnPurpose(Closeable output, Process process) throws IOException {
    try {
      output.close();
    } finally {
      try {
        process.waitFor();
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        Thread.interrupted();
      }
    }
  }
}
