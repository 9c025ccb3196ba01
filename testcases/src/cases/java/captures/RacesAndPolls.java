package captures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Waits for the first of several tasks or for another pool, and questions whether a task is done. */
final class RacesAndPolls {
  Object fastest(Path file, Path copy, ToIntFunction<InputStream> sum) throws IOException {
    try (InputStream first = Files.newInputStream(file);
        InputStream second = Files.newInputStream(copy)) {
      CompletableFuture<Integer> a = CompletableFuture.supplyAsync(() -> sum.applyAsInt(first)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      CompletableFuture<Integer> b = CompletableFuture.supplyAsync(() -> sum.applyAsInt(second)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      return CompletableFuture.anyOf(a, b).join();
    }
  }

  int either(Path file, Path copy, ToIntFunction<InputStream> sum) throws IOException {
    try (InputStream first = Files.newInputStream(file);
        InputStream second = Files.newInputStream(copy)) {
      CompletableFuture<Integer> a = CompletableFuture.supplyAsync(() -> sum.applyAsInt(first)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      CompletableFuture<Integer> b = CompletableFuture.supplyAsync(() -> sum.applyAsInt(second)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      return a.applyToEither(b, n -> n).join();
    }
  }

  void fastestThenAll(Path file, Path copy, ToIntFunction<InputStream> sum) throws IOException {
    try (InputStream first = Files.newInputStream(file);
        InputStream second = Files.newInputStream(copy)) {
      CompletableFuture<Integer> a = CompletableFuture.supplyAsync(() -> sum.applyAsInt(first));
      CompletableFuture<Integer> b = CompletableFuture.supplyAsync(() -> sum.applyAsInt(second));
      CompletableFuture.anyOf(a, b).join();
      CompletableFuture.allOf(a, b).join();
    }
  }

  int untilTimeout(Path file, CompletableFuture<Integer> timeout, ToIntFunction<InputStream> sum)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      CompletableFuture<Integer> task = CompletableFuture.supplyAsync(() -> sum.applyAsInt(in));
      return task.applyToEither(timeout, Function.identity()).join();
    }
  }

  void onlyIfDone(ExecutorService pool, Path file, ToIntFunction<InputStream> sum)
      throws IOException, ExecutionException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      Future<Integer> task = pool.submit(() -> sum.applyAsInt(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      if (task.isDone()) {
        System.out.println(task.get());
      }
    }
  }

  void unlessDone(ExecutorService pool, Path file, ToIntFunction<InputStream> sum)
      throws IOException, ExecutionException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      Future<Integer> task = pool.submit(() -> sum.applyAsInt(in));
      if (!task.isDone()) {
        System.out.println("waiting");
        System.out.println(task.get());
      }
    }
  }

  void polled(ExecutorService pool, Path file, ToIntFunction<InputStream> sum)
      throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      Future<Integer> task = pool.submit(() -> sum.applyAsInt(in));
      while (!task.isDone()) {
        Thread.sleep(10);
      }
    }
  }

  int polledForEver(ExecutorService pool, Path file, ToIntFunction<InputStream> sum)
      throws IOException, ExecutionException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      Future<Integer> task = pool.submit(() -> sum.applyAsInt(in));
      while (true) {
        if (task.isDone()) {
          return task.get();
        }
        Thread.sleep(10);
      }
    }
  }

  void stillRunning(Path file, ToIntFunction<InputStream> sum)
      throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      Thread thread = new Thread(() -> sum.applyAsInt(in));
      thread.start();
      if (thread.isAlive()) {
        thread.join();
      }
    }
  }

  void endOfAnotherPool(Path file, ToIntFunction<InputStream> sum)
      throws IOException, InterruptedException {
    ExecutorService readers = Executors.newFixedThreadPool(1);
    ExecutorService writers = Executors.newFixedThreadPool(1);
    try (InputStream in = Files.newInputStream(file)) {
      readers.execute(() -> sum.applyAsInt(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      writers.shutdown();
      writers.awaitTermination(1, TimeUnit.SECONDS);
    } finally {
      readers.shutdown();
      writers.shutdown();
    }
  }

  void endOfThePool(Path file, ToIntFunction<InputStream> sum)
      throws IOException, InterruptedException {
    ExecutorService readers = Executors.newFixedThreadPool(1);
    ExecutorService second = readers;
    try (InputStream in = Files.newInputStream(file)) {
      readers.execute(() -> sum.applyAsInt(in));
      second.shutdown();
      second.awaitTermination(1, TimeUnit.SECONDS);
    } finally {
      readers.shutdown();
    }
  }
}
