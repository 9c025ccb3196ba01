package latches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;

/** Tasks in several methods: the method that counts down, and the one that is handed over. */
final class LatchHelpers {
  private final ExecutorService workers;
  private final LongAdder bytes = new LongAdder();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  LatchHelpers(ExecutorService workers) {
    this.workers = workers;
  }

  void measureAll(List<Path> files) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(files.size());
    for (Path file : files) {
      workers.submit(() -> measure(file, latch)); // LEAK FutureCancellation/FutureDropped
    }
    latch.await();
  }

  private void measure(Path file, CountDownLatch latch) {
    try {
      bytes.add(Files.size(file));
      latch.countDown(); // LEAK Latch/LatchNotCountedDown
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void measureAllSafely(List<Path> files) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(files.size());
    for (Path file : files) {
      workers.submit(() -> measureSafely(file, latch)); // LEAK FutureCancellation/FutureDropped
    }
    latch.await();
  }

  private void measureSafely(Path file, CountDownLatch latch) {
    try {
      bytes.add(Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      latch.countDown();
    }
  }

  void start() throws InterruptedException {
    workers.execute(this::serve);
    started.await();
  }

  private void serve() {
    bind();
    started.countDown(); // LEAK Latch/LatchNotCountedDown
    loop();
  }

  void startSafely() throws InterruptedException {
    workers.execute(this::serveSafely);
    started.await();
  }

  private void serveSafely() {
    try {
      bind();
    } finally {
      started.countDown();
    }
    loop();
  }

  private void bind() {
    System.out.println("bound");
  }

  private void loop() {
    System.out.println("looping");
  }

  void finishesThroughHelper(Runnable job, CountDownLatch jobs) {
    workers.execute(
        () -> {
          job.run();
          finish(jobs); // LEAK Latch/LatchNotCountedDown
        });
  }

  void finishesThroughHelperInFinally(Runnable job, CountDownLatch jobs) {
    workers.execute(
        () -> {
          try {
            job.run();
          } finally {
            finish(jobs);
          }
        });
  }

  private static void finish(CountDownLatch jobs) {
    jobs.countDown();
  }

  void stopsThroughHelper(AutoCloseable server) {
    new Thread(
            () -> {
              try {
                server.close();
                signalStopped(); // LEAK Latch/LatchNotCountedDown
              } catch (Exception e) {
                System.err.println("stop: " + e);
              }
            })
        .start();
  }

  void stopsThroughHelperAlways(AutoCloseable server) {
    new Thread(
            () -> {
              try {
                server.close();
              } catch (Exception e) {
                System.err.println("stop: " + e);
              } finally {
                signalStopped();
              }
            })
        .start();
  }

  private void signalStopped() {
    stopped.countDown();
  }

  void taskAnswersForItsPart(Runnable job, CountDownLatch jobs) {
    workers.execute(
        () -> {
          if (!attempt(job, jobs)) {
            jobs.countDown();
          }
        });
  }

  private boolean attempt(Runnable job, CountDownLatch jobs) {
    try {
      job.run();
    } catch (RuntimeException e) {
      return false;
    }
    jobs.countDown();
    return true;
  }

  /** Others than tasks call it too: that it may end early is between them. */
  void stopLater() {
    if (!workers.isShutdown()) {
      workers.execute(this::stopNow);
    }
  }

  void stopNow() {
    if (workers.isShutdown()) {
      return;
    }
    stopped.countDown();
  }

  void close() {
    stopNow();
  }

  /** Nobody runs it on another thread. */
  void direct(Runnable job, CountDownLatch jobs) {
    job.run();
    jobs.countDown();
  }

  static final class Stage implements Runnable {
    private final Runnable body;
    private final CountDownLatch latch;

    Stage(Runnable body, CountDownLatch latch) {
      this.body = body;
      this.latch = latch;
    }

    @Override
    public void run() {
      body.run();
      done(); // LEAK Latch/LatchNotCountedDown
    }

    private void done() {
      latch.countDown();
    }
  }

  static final class SafeStage implements Runnable {
    private final Runnable body;
    private final CountDownLatch latch;

    SafeStage(Runnable body, CountDownLatch latch) {
      this.body = body;
      this.latch = latch;
    }

    @Override
    public void run() {
      try {
        body.run();
      } finally {
        done();
      }
    }

    private void done() {
      latch.countDown();
    }
  }

  static final class InnerLoop implements Runnable {
    private final List<Runnable> parts;
    private final CountDownLatch latch;

    InnerLoop(List<Runnable> parts, CountDownLatch latch) {
      this.parts = parts;
      this.latch = latch;
    }

    @Override
    public void run() {
      runParts();
    }

    private void runParts() {
      for (Runnable part : parts) {
        part.run();
      }
      latch.countDown(); // LEAK Latch/LatchNotCountedDown
    }
  }
}
