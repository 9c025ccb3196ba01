package captures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tasks that helpers hand over, and helpers that wait for them. */
final class Helpers {
  private final ExecutorService pool;

  Helpers(ExecutorService pool) {
    this.pool = pool;
  }

  void background(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      inBackground(() -> drain(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void foreground(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      timed(() -> drain(in));
    }
  }

  void backgroundTwice(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      named("drain", () -> drain(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void streamToHelper(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      drainLater(in); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void streamToWaitingHelper(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      drainWithin(in, 5);
    }
  }

  void taskOfHelper(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Runnable task = draining(in);
      pool.execute(task); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void taskOfHelperRunHere(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Runnable task = draining(in);
      task.run();
    }
  }

  void futureOfHelper(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?> drained = drainLater(in);
      drained.get(5, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    }
  }

  void waitInHelper(List<Path> files) throws Exception {
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        List<Future<?>> parts = new ArrayList<>();
        parts.add(pool.submit(() -> drain(in)));
        parts.add(pool.submit(() -> drain(in)));
        awaitAll(parts);
      }
    }
  }

  void lookInHelper(List<Path> files) throws Exception {
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        List<Future<?>> parts = new ArrayList<>();
        parts.add(pool.submit(() -> drain(in))); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
        report(parts);
      }
    }
  }

  void poolEndedInHelper(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      pool.execute(() -> drain(in));
      end();
    }
  }

  void closedByHelper(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    pool.execute(() -> drain(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    closeQuietly(in);
  }

  void closedByHelperAfterWait(Path file) throws Exception {
    InputStream in = Files.newInputStream(file);
    try {
      pool.submit(() -> drain(in)).get();
    } finally {
      closeQuietly(in);
    }
  }

  void supplied(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Supplier<Integer> first = () -> first(in);
      System.out.println(first.get());
      inBackground(() -> System.out.println(file));
    }
  }

  void transferred(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        Source source = new Source(in)) {
      source.open();
    }
  }

  void startedByConstructor(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      new Session(pool, in); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void sessionJoined(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      Session session = new Session(pool, in);
      session.join();
    }
  }

  private void inBackground(Runnable task) {
    pool.execute(task);
  }

  private void named(String name, Runnable task) {
    inBackground(
        () -> {
          System.out.println(name);
          task.run();
        });
  }

  private static void timed(Runnable task) {
    long start = System.nanoTime();
    task.run();
    System.out.println(System.nanoTime() - start);
  }

  private Future<?> drainLater(InputStream in) {
    return pool.submit(() -> drain(in));
  }

  private void drainWithin(InputStream in, int seconds) throws Exception {
    Future<?> drained = pool.submit(() -> drain(in));
    try {
      drained.get(seconds, TimeUnit.SECONDS);
    } finally {
      drained.cancel(true);
    }
  }

  private static Runnable draining(InputStream in) {
    return () -> drain(in);
  }

  private static void awaitAll(List<Future<?>> parts)
      throws InterruptedException, ExecutionException {
    for (Future<?> part : parts) {
      part.get();
    }
  }

  private static void report(List<Future<?>> parts) {
    System.out.println(parts.size() + " parts");
  }

  private void end() throws InterruptedException {
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
      pool.shutdownNow();
    }
  }

  private static int first(InputStream in) {
    try {
      return in.read();
    } catch (IOException e) {
      return -1;
    }
  }

  private static void drain(InputStream in) {
    try {
      in.readAllBytes();
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  private static void closeQuietly(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  static final class Source implements AutoCloseable {
    private final InputStream in;

    Source(InputStream in) {
      this.in = in;
    }

    void open() throws IOException {
      in.read();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static final class Session {
    private final Future<?> running;

    Session(ExecutorService pool, InputStream in) {
      this.running = pool.submit(() -> drain(in));
    }

    void join() throws InterruptedException, ExecutionException {
      running.get();
    }
  }
}
