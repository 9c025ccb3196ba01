package captures;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Reports that a pool reads or writes, in all the ways in which a task can be put together. */
final class Reports {
  private final ExecutorService pool;
  private Future<?> pending;

  Reports(ExecutorService pool) {
    this.pool = pool;
  }

  static void process(Object content) {
    System.out.println(content);
  }

  void storedInField(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      pending = pool.submit(() -> process(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void storedInFieldAwaited(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      pending = pool.submit(() -> process(in));
      pending.get();
    }
  }

  void storedInFieldAwaitedByMethod(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      pending = pool.submit(() -> process(in));
      flush();
    }
  }

  private void flush() throws Exception {
    pending.get();
  }

  void methodRef(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      pool.submit(in::readAllBytes); // LEAK AsyncCapture/ResourceEscapesToAsyncTask // LEAK FutureCancellation/FutureDropped
    }
  }

  void anonymous(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Callable<Integer> c =
          new Callable<>() {
            public Integer call() throws IOException {
              return in.read();
            }
          };
      pool.submit(c); // LEAK AsyncCapture/ResourceEscapesToAsyncTask // LEAK FutureCancellation/FutureDropped
    }
  }

  void localClass(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      class Job implements Runnable {
        public void run() {
          process(in);
        }
      }
      pool.execute(new Job()); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void caughtWait(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?> task = pool.submit(() -> process(in));
      try {
        task.get();
      } catch (ExecutionException e) {
        System.err.println(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void waitInFinally(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?> task = pool.submit(() -> process(in));
      try {
        in.read();
      } finally {
        task.get();
      }
    }
  }

  void earlyReturn(Path file, boolean skip) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?> task = pool.submit(() -> process(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      if (skip) {
        return;
      }
      task.get();
    }
  }

  void ifNotDone(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?> task = pool.submit(() -> process(in));
      if (!task.isDone()) {
        task.get();
      }
    }
  }

  void previousRound(Path file, List<String> chunks) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      Future<?> last = null;
      for (String c : chunks) {
        if (last != null) last.get();
        last =
            pool.submit(
                () -> {
                  out.write(c.getBytes());
                  return null;
                });
      }
      if (last != null) last.get();
    }
  }

  void previousRoundForgotten(Path file, List<String> chunks) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      Future<?> last = null;
      for (String c : chunks) {
        if (last != null) last.get();
        last =
            pool.submit( // LEAK AsyncCapture/ResourceEscapesToAsyncTask
                () -> {
                  out.write(c.getBytes());
                  return null;
                });
      }
    }
  }

  void emptyCheck(Path file, List<String> chunks) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      List<Future<?>> tasks = new ArrayList<>();
      for (String c : chunks) tasks.add(pool.submit(() -> process(out)));
      if (!tasks.isEmpty()) {
        for (Future<?> task : tasks) task.get();
      }
    }
  }

  void promise(Path file) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      CompletableFuture<Void> done = new CompletableFuture<>();
      pool.execute(
          () -> {
            try {
              process(out);
              done.complete(null);
            } catch (RuntimeException e) {
              done.completeExceptionally(e);
            }
          });
      done.get();
    }
  }

  void queue(Path file) throws Exception {
    BlockingQueue<String> results = new LinkedBlockingQueue<>();
    try (InputStream in = Files.newInputStream(file)) {
      pool.execute(
          () -> {
            process(in);
            results.add("x");
          });
      results.take();
    }
  }

  void direct(Path file) throws Exception {
    Executor direct = Runnable::run;
    try (InputStream in = Files.newInputStream(file)) {
      direct.execute(() -> process(in));
    }
  }

  void handlerLambda(Path file) throws Exception {
    Consumer<InputStream> h = in -> pool.submit(() -> process(in)); // LEAK FutureCancellation/FutureDropped
    try (InputStream in = Files.newInputStream(file)) {
      h.accept(in); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  static class Direct implements Executor {
    public void execute(Runnable r) {
      r.run();
    }
  }

  void ownDirect(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      new Direct().execute(() -> process(in));
    }
  }

  class Offloading implements Executor {
    public void execute(Runnable r) {
      pool.execute(r);
    }
  }

  void ownOffloading(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      new Offloading().execute(() -> process(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  static final class Job implements Runnable {
    private InputStream in;

    void setIn(InputStream in) {
      this.in = in;
    }

    public void run() {
      process(in);
    }
  }

  void setter(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      Job job = new Job();
      job.setIn(in);
      pool.execute(job); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void response(OkHttpClient c, Request r) throws IOException {
    try (Response response = c.newCall(r).execute()) {
      ResponseBody body = response.body();
      pool.submit(() -> body.string()); // LEAK AsyncCapture/ResourceEscapesToAsyncTask // LEAK FutureCancellation/FutureDropped
    }
  }

  void zip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      zip.stream().forEach(e -> pool.submit(() -> zip.getInputStream(e))); // LEAK AsyncCapture/ResourceEscapesToAsyncTask // LEAK FutureCancellation/FutureDropped
    }
  }

  void parallel(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      zip.stream().parallel().forEach(e -> process(zip));
    }
  }

  void allOfList(Path file, List<String> keys) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      List<CompletableFuture<Void>> tasks =
          keys.stream()
              .map(k -> CompletableFuture.runAsync(() -> process(out), pool))
              .collect(Collectors.toList());
      CompletableFuture.allOf(tasks.toArray(new CompletableFuture[0])).join();
    }
  }

  void combined(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      CompletableFuture<Integer> a =
          CompletableFuture.supplyAsync(
              () -> {
                process(in);
                return 1;
              });
      CompletableFuture<Integer> b =
          CompletableFuture.supplyAsync(
              () -> {
                process(in);
                return 2;
              });
      a.thenCombine(b, Integer::sum).get();
    }
  }

  void combinedNot(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      CompletableFuture<Integer> a =
          CompletableFuture.supplyAsync( // LEAK AsyncCapture/ResourceEscapesToAsyncTask
              () -> {
                process(in);
                return 1;
              });
      CompletableFuture<Integer> b =
          CompletableFuture.supplyAsync( // LEAK AsyncCapture/ResourceEscapesToAsyncTask
              () -> {
                process(in);
                return 2;
              });
      a.thenCombine(b, Integer::sum).thenAccept(System.out::println);
    }
  }

  void isTerminatedLoop(Path file) throws Exception {
    ExecutorService own = Executors.newFixedThreadPool(2);
    try (InputStream in = Files.newInputStream(file)) {
      own.execute(() -> process(in));
      own.shutdown();
      while (!own.isTerminated()) {
        Thread.sleep(5);
      }
    } finally {
      own.shutdown();
    }
  }

  interface Runner {
    void run(Runnable r);
  }

  void byInterface(Runner runner, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      runner.run(() -> process(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  final class PoolRunner implements Runner {
    public void run(Runnable r) {
      pool.execute(r);
    }
  }

  abstract static class Base implements Runnable {
    final InputStream in;

    Base(InputStream in) {
      this.in = in;
    }
  }

  static final class Sub extends Base {
    Sub(InputStream in) {
      super(in);
    }

    public void run() {
      process(in);
    }
  }

  void subclass(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      pool.execute(new Sub(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  CompletableFuture<Void> explicitEnd(Path file) throws IOException {
    BufferedWriter report = Files.newBufferedWriter(file);
    CompletableFuture<Void> body = CompletableFuture.runAsync(() -> process(report)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    report.write("end");
    report.close();
    return body;
  }

  void handOverInCatch(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      try {
        in.read();
      } catch (IOException e) {
        pool.execute(() -> process(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      }
    }
  }

  void throwsAfter(Path file, boolean bad) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?> task = pool.submit(() -> process(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      if (bad) {
        throw new IOException("bad");
      }
      task.get();
    }
  }

  void cancelled(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?> task = pool.submit(() -> process(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      task.cancel(true);
    }
  }

  CompletableFuture<Integer> whenCompleteCloses(Path file) throws Exception {
    InputStream in = Files.newInputStream(file);
    return CompletableFuture.supplyAsync(
            () -> {
              process(in);
              return 1;
            })
        .whenComplete(
            (v, e) -> {
              try {
                in.close();
              } catch (IOException x) {
                System.err.println(x);
              }
            });
  }
}
