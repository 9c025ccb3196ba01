package executors;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Pools that never get a name: used in one chain, or made as an argument. */
final class OneChain {
  private static final Executor SHARED = Executors.newFixedThreadPool(4);

  Future<String> submitOnAFreshPool(Callable<String> job) {
    return Executors.newCachedThreadPool().submit(job); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  void executeOnAFreshPool(Runnable job) {
    Executors.newSingleThreadExecutor().execute(job); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  void scheduleOnAFreshPool(Runnable probe) {
    Executors.newSingleThreadScheduledExecutor() // LEAK ExecutorShutdown/ExecutorNotShutdown
        .scheduleAtFixedRate(probe, 1, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
  }

  void scheduleOnAFreshTimer(TimerTask beat) {
    new Timer("beat", true).schedule(beat, 0, 500); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  long parallelStreamInAFreshPool(List<Long> values)
      throws ExecutionException, InterruptedException {
    return new ForkJoinPool(16) // LEAK ExecutorShutdown/ExecutorNotShutdown
        .submit(() -> values.parallelStream().mapToLong(Long::longValue).sum())
        .get();
  }

  CompletableFuture<String> supplyAsyncArgument(Supplier<String> source) {
    return CompletableFuture.supplyAsync(source, Executors.newFixedThreadPool(4)); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  void runAsyncArgument(Runnable job) {
    CompletableFuture.runAsync(job, Executors.newSingleThreadExecutor()); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  CompletableFuture<Integer> stageArgument(CompletableFuture<String> source) {
    return source.thenApplyAsync(String::length, Executors.newCachedThreadPool()); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  String completionServiceBorrows(List<Callable<String>> jobs) throws Exception {
    CompletionService<String> completion =
        new ExecutorCompletionService<>(Executors.newFixedThreadPool(4)); // LEAK ExecutorShutdown/ExecutorNotShutdown
    jobs.forEach(completion::submit);
    return completion.take().get();
  }

  String httpClientBuilderBorrows(HttpRequest request) throws Exception {
    HttpClient client =
        HttpClient.newBuilder()
            .executor(Executors.newFixedThreadPool(2)) // LEAK ExecutorShutdown/ExecutorNotShutdown
            .build(); // LEAK Client/ClientNotClosed
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  HttpClient builtClientIsReturned() {
    return HttpClient.newBuilder().executor(Executors.newFixedThreadPool(2)).build();
  }

  CompletableFuture<String> commonPoolArgument(Supplier<String> source) {
    return CompletableFuture.supplyAsync(source, ForkJoinPool.commonPool());
  }

  CompletableFuture<String> sharedStaticArgument(Supplier<String> source) {
    return CompletableFuture.supplyAsync(source, SHARED);
  }

  CompletableFuture<String> endedWhenTheStageCompletes(Supplier<String> source) {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    return CompletableFuture.supplyAsync(source, pool).whenComplete((v, t) -> pool.shutdown());
  }

  CompletableFuture<Void> shutdownLetsTheQueuedTaskFinish(Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    CompletableFuture<Void> done = CompletableFuture.runAsync(job, pool);
    pool.shutdown();
    return done;
  }

  String completionServiceOverAnEndedPool(List<Callable<String>> jobs) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      CompletionService<String> completion = new ExecutorCompletionService<>(pool);
      jobs.forEach(completion::submit);
      return completion.take().get();
    } finally {
      pool.shutdownNow();
    }
  }

  CompletableFuture<Void> defaultPool(Runnable job) {
    return CompletableFuture.runAsync(job);
  }

  void threadPerTaskHasNoPool(Runnable job) {
    Executor direct = Runnable::run;
    Executor perTask = task -> new Thread(task, "one-off").start();
    direct.execute(job);
    perTask.execute(job);
  }

  void delayedExecutorHasNoPool(Runnable job) {
    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(job);
  }
}
