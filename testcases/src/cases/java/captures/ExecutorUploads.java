package captures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Uploads that a pool carries out: the file must stay open until they are done. */
final class ExecutorUploads {
  private final ExecutorService pool;
  private final Bucket bucket;

  ExecutorUploads(ExecutorService pool, Bucket bucket) {
    this.pool = pool;
    this.bucket = bucket;
  }

  interface Bucket {
    void put(String key, InputStream in);

    byte[] digest(InputStream in);

    void put(String key, byte[] content);
  }

  void upload(String key, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      pool.execute(() -> bucket.put(key, in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void uploadAndWait(String key, Path file)
      throws IOException, InterruptedException, ExecutionException {
    try (InputStream in = Files.newInputStream(file)) {
      pool.submit(() -> bucket.put(key, in)).get();
    }
  }

  void uploadInTask(String key, Path file) {
    pool.execute(
        () -> {
          try (InputStream in = Files.newInputStream(file)) {
            bucket.put(key, in);
          } catch (IOException e) {
            System.err.println(key + ": " + e);
          }
        });
  }

  Future<?> returnedFuture(String key, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return pool.submit(() -> bucket.put(key, in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  Future<?> contentReadBefore(String key, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readAllBytes();
      return pool.submit(() -> bucket.put(key, content));
    }
  }

  void closedInFinally(String key, Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      pool.execute(() -> bucket.put(key, in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    } finally {
      in.close();
    }
  }

  void closedByTheTask(String key, Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    pool.execute(
        () -> {
          try (in) {
            bucket.put(key, in);
          } catch (IOException e) {
            System.err.println(key + ": " + e);
          }
        });
  }

  void closedWhereNotHandedOver(String key, Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    boolean handedOver = false;
    try {
      if (in.available() > 0) {
        pool.execute(
            () -> {
              bucket.put(key, in);
              closeQuietly(in);
            });
        handedOver = true;
      }
    } finally {
      if (!handedOver) {
        in.close();
      }
    }
  }

  void waitsOnOneBranch(String key, Path file, boolean synchronous)
      throws IOException, InterruptedException, ExecutionException {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?> done = pool.submit(() -> bucket.put(key, in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      if (synchronous) {
        done.get();
      }
    }
  }

  void startsAndWaitsOnOneBranch(String key, Path file, boolean parallel)
      throws IOException, InterruptedException, ExecutionException {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?> done = null;
      if (parallel) {
        done = pool.submit(() -> bucket.put(key, in));
      } else {
        bucket.put(key, in);
      }
      if (done != null) {
        done.get();
      }
    }
  }

  void onlyTheFirstIsAwaited(List<String> keys, Path file)
      throws IOException, InterruptedException, ExecutionException {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?> first = pool.submit(() -> bucket.put(keys.get(0), in));
      Future<?> second = pool.submit(() -> bucket.put(keys.get(1), in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      first.get();
      System.out.println(second);
    }
  }

  void bothAreAwaited(List<String> keys, Path file)
      throws IOException, InterruptedException, ExecutionException {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?> first = pool.submit(() -> bucket.put(keys.get(0), in));
      Future<?> second = pool.submit(() -> bucket.put(keys.get(1), in));
      first.get();
      second.get();
    }
  }

  void awaitedAfterTheClose(String key, Path file)
      throws IOException, InterruptedException, ExecutionException {
    Future<?> done;
    try (InputStream in = Files.newInputStream(file)) {
      done = pool.submit(() -> bucket.put(key, in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
    done.get();
  }

  void allOfThemAwaited(List<String> keys, Path file)
      throws IOException, InterruptedException, ExecutionException {
    try (InputStream in = Files.newInputStream(file)) {
      List<Future<?>> uploads = new ArrayList<>();
      for (String key : keys) {
        uploads.add(pool.submit(() -> bucket.put(key, in)));
      }
      for (Future<?> upload : uploads) {
        upload.get();
      }
    }
  }

  List<Future<?>> noneOfThemAwaited(List<String> keys, Path file) throws IOException {
    List<Future<?>> uploads = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (String key : keys) {
        uploads.add(pool.submit(() -> bucket.put(key, in))); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      }
    }
    return uploads;
  }

  void indexedWait(String[] keys, Path file)
      throws IOException, InterruptedException, ExecutionException {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?>[] uploads = new Future<?>[keys.length];
      for (int i = 0; i < keys.length; i++) {
        String key = keys[i];
        uploads[i] = pool.submit(() -> bucket.put(key, in));
      }
      for (int i = 0; i < uploads.length; i++) {
        uploads[i].get();
      }
    }
  }

  void allAtOnce(List<String> keys, Path file) throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      List<Callable<byte[]>> digests = new ArrayList<>();
      for (String key : keys) {
        digests.add(() -> (key + bucket.digest(in).length).getBytes());
      }
      pool.invokeAll(digests);
    }
  }

  void oneByOne(List<String> keys, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      List<Callable<byte[]>> digests = new ArrayList<>();
      for (String key : keys) {
        digests.add(() -> (key + bucket.digest(in).length).getBytes());
      }
      for (Callable<byte[]> digest : digests) {
        pool.submit(digest); // LEAK AsyncCapture/ResourceEscapesToAsyncTask // LEAK FutureCancellation/FutureDropped
      }
    }
  }

  void ownPoolWithoutWait(List<String> keys, Path file) throws IOException {
    ExecutorService own = Executors.newFixedThreadPool(4);
    try (InputStream in = Files.newInputStream(file)) {
      for (String key : keys) {
        own.execute(() -> bucket.put(key, in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      }
    } finally {
      own.shutdown();
    }
  }

  void ownPoolWithWait(List<String> keys, Path file) throws IOException, InterruptedException {
    ExecutorService own = Executors.newFixedThreadPool(4);
    try (InputStream in = Files.newInputStream(file)) {
      for (String key : keys) {
        own.execute(() -> bucket.put(key, in));
      }
      own.shutdown();
      own.awaitTermination(1, TimeUnit.MINUTES);
    } finally {
      own.shutdownNow();
    }
  }

  void ownPoolAwaitedTooLate(List<String> keys, Path file)
      throws IOException, InterruptedException {
    ExecutorService own = Executors.newFixedThreadPool(4);
    try {
      try (InputStream in = Files.newInputStream(file)) {
        for (String key : keys) {
          own.execute(() -> bucket.put(key, in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
        }
      }
      own.shutdown();
      own.awaitTermination(1, TimeUnit.MINUTES);
    } finally {
      own.shutdownNow();
    }
  }

  void latchAwaited(List<String> keys, Path file) throws IOException, InterruptedException {
    CountDownLatch done = new CountDownLatch(keys.size());
    try (InputStream in = Files.newInputStream(file)) {
      for (String key : keys) {
        pool.execute(
            () -> {
              try {
                bucket.put(key, in);
              } finally {
                done.countDown();
              }
            });
      }
      done.await();
    }
  }

  void latchOfOthersAwaited(String key, Path file, CountDownLatch started)
      throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      pool.execute(() -> bucket.put(key, in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      started.await();
    }
  }

  void polled(String key, Path file) throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?> upload = pool.submit(() -> bucket.put(key, in));
      while (!upload.isDone()) {
        Thread.sleep(10);
      }
    }
  }

  void flagPolled(String key, Path file) throws IOException, InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    try (InputStream in = Files.newInputStream(file)) {
      pool.execute(
          () -> {
            bucket.put(key, in);
            done.set(true);
          });
      while (!done.get()) {
        Thread.sleep(10);
      }
    }
  }

  void askedOnce(String key, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Future<?> upload = pool.submit(() -> bucket.put(key, in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      if (upload.isDone()) {
        System.out.println(key + " is there");
      }
    }
  }

  void completionService(List<String> keys, Path file)
      throws IOException, InterruptedException {
    ExecutorCompletionService<byte[]> digests = new ExecutorCompletionService<>(pool);
    try (InputStream in = Files.newInputStream(file)) {
      for (String key : keys) {
        digests.submit(() -> (key + bucket.digest(in).length).getBytes());
      }
      for (int i = 0; i < keys.size(); i++) {
        digests.take();
      }
    }
  }

  void inMemory(String key, byte[] content) throws IOException {
    try (InputStream in = new ByteArrayInputStream(content)) {
      pool.execute(() -> bucket.put(key, in));
    }
  }

  void otherStream(String key, Path file, Path other) throws IOException {
    InputStream kept = Files.newInputStream(other);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(1);
      pool.execute(
          () -> {
            bucket.put(key, kept);
            closeQuietly(kept);
          });
    }
  }

  void nextFile(List<Path> files) throws IOException {
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        int first = in.read();
        pool.execute(() -> bucket.put(file.toString(), new byte[] {(byte) first}));
      }
    }
  }

  void eachFile(List<Path> files) throws IOException {
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        pool.execute(() -> bucket.put(file.toString(), in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      }
    }
  }

  void failedHandOver(String key, Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      pool.execute(
          () -> {
            bucket.put(key, in);
            closeQuietly(in);
          });
    } catch (RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static void closeQuietly(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      System.err.println(e);
    }
  }
}
