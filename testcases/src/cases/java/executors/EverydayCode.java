package executors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Longer bodies, as they stand in services, jobs and tools. */
final class EverydayCode {
  private final ExecutorService shared;

  EverydayCode(ExecutorService shared) {
    this.shared = shared;
  }

  int downloadAll(List<Callable<byte[]>> parts) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(8, parts.size())); // LEAK ExecutorShutdown/ExecutorNotShutdown
    CountDownLatch done = new CountDownLatch(parts.size());
    for (Callable<byte[]> part : parts) {
      pool.execute(
          () -> {
            try {
              System.out.println(part.call().length);
            } catch (Exception e) {
              System.err.println("part failed: " + e);
            } finally {
              done.countDown();
            }
          });
    }
    done.await();
    pool.shutdown();
    return parts.size();
  }

  ScheduledFuture<?> handleDoesNotEndThePool(Runnable probe) {
    ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1); // LEAK ExecutorShutdown/ExecutorNotShutdown
    return scheduler.scheduleAtFixedRate(probe, 0, 10, TimeUnit.SECONDS);
  }

  long countLines(List<Path> files) throws IOException {
    ExecutorService pool = Executors.newWorkStealingPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    List<Future<Long>> counts = new ArrayList<>();
    for (Path file : files) {
      if (Files.size(file) > 0) {
        counts.add(pool.submit(() -> lines(file)));
      }
    }
    pool.shutdown();
    return counts.size();
  }

  private static long lines(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return reader.lines().count();
    }
  }

  List<String> joinedButNotEnded(List<String> names) {
    ExecutorService pool = Executors.newFixedThreadPool(4); // LEAK ExecutorShutdown/ExecutorNotShutdown
    List<CompletableFuture<String>> greetings =
        names.stream()
            .map(name -> CompletableFuture.supplyAsync(() -> "hello " + name, pool))
            .collect(Collectors.toList());
    return greetings.stream().map(CompletableFuture::join).collect(Collectors.toList());
  }

  void switchExpressionNeverEnded(String mode, Runnable job) {
    ExecutorService pool =
        switch (mode) {
          case "single" -> Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
          case "many" -> Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
          default -> throw new IllegalArgumentException(mode);
        };
    pool.execute(job);
  }

  int returnLeavesTheLoopEarly(List<Callable<Integer>> jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    int sum = 0;
    for (Callable<Integer> job : jobs) {
      try {
        sum += pool.submit(job).get();
      } catch (ExecutionException e) {
        System.err.println("skipped: " + e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return sum;
      }
    }
    pool.shutdown();
    return sum;
  }

  void switchExpressionEnded(String mode, Runnable job) {
    ExecutorService pool =
        switch (mode) {
          case "single" -> Executors.newSingleThreadExecutor();
          case "many" -> Executors.newCachedThreadPool();
          default -> throw new IllegalArgumentException(mode);
        };
    pool.execute(job);
    pool.shutdown();
  }

  List<String> joinedAndEnded(List<String> names) {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<CompletableFuture<String>> greetings =
          names.stream()
              .map(name -> CompletableFuture.supplyAsync(() -> "hello " + name, pool))
              .collect(Collectors.toList());
      return greetings.stream().map(CompletableFuture::join).collect(Collectors.toList());
    } finally {
      pool.shutdown();
    }
  }

  long countLinesAndEnd(List<Path> files) throws IOException, InterruptedException {
    final ExecutorService pool = Executors.newWorkStealingPool();
    long total = 0;
    try {
      List<Future<Long>> counts = new ArrayList<>();
      for (Path file : files) {
        if (Files.size(file) > 0) {
          counts.add(pool.submit(() -> lines(file)));
        }
      }
      for (Future<Long> count : counts) {
        total += count.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("could not count", e.getCause());
    } finally {
      pool.shutdownNow();
    }
    return total;
  }

  String ownOrShared(boolean isolated, Callable<String> job) throws Exception {
    ExecutorService own = isolated ? Executors.newSingleThreadExecutor() : null;
    ExecutorService used = own != null ? own : shared;
    try {
      return used.submit(job).get();
    } finally {
      if (own != null) {
        own.shutdown();
      }
    }
  }

  int breakThenEnd(List<Callable<Integer>> jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    int sum = 0;
    for (Callable<Integer> job : jobs) {
      try {
        sum += pool.submit(job).get();
      } catch (ExecutionException e) {
        System.err.println("skipped: " + e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    pool.shutdown();
    return sum;
  }

  void doWhileUntilTerminated(List<Runnable> jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    jobs.forEach(pool::execute);
    pool.shutdown();
    boolean interrupted = false;
    do {
      try {
        pool.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    } while (!pool.isTerminated());
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void endedInBothCatches(Path file, Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      pool.submit(job).get();
      System.out.println(Files.size(file));
      pool.shutdown();
    } catch (IOException e) {
      pool.shutdown();
      throw new UncheckedIOException(e);
    } catch (InterruptedException | ExecutionException e) {
      pool.shutdownNow();
      throw new IllegalStateException(e);
    }
  }
}
