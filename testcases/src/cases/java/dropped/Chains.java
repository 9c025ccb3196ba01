package dropped;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

/** Chains of stages. */
final class Chains {
  private final Executor executor;
  private final ExecutorService own = Executors.newFixedThreadPool(2);

  Chains(Executor executor) {
    this.executor = executor;
  }

  void close() {
    own.shutdown();
  }

  void applied(Supplier<String> source, Function<String, Integer> parse) {
    CompletableFuture.supplyAsync(source, executor).thenApply(parse); // LEAK FutureCancellation/FutureDropped
  }

  void appliedAsync(Supplier<String> source, Function<String, Integer> parse) {
    CompletableFuture.supplyAsync(source).thenApplyAsync(parse, executor); // LEAK FutureCancellation/FutureDropped
  }

  void composed(Supplier<String> source, Function<String, CompletionStage<Integer>> look) {
    CompletableFuture.supplyAsync(source, executor)
        .thenApply(String::strip)
        .thenCompose(look); // LEAK FutureCancellation/FutureDropped
  }

  void combined(Supplier<String> left, Supplier<String> right) {
    CompletableFuture.supplyAsync(left, executor)
        .thenCombine(CompletableFuture.supplyAsync(right, executor), String::concat); // LEAK FutureCancellation/FutureDropped
  }

  void allOfThem(Runnable left, Runnable right) {
    CompletableFuture.allOf( // LEAK FutureCancellation/FutureDropped
        CompletableFuture.runAsync(left, executor), CompletableFuture.runAsync(right, executor));
  }

  void allOfThemAwaited(Runnable left, Runnable right) {
    CompletableFuture.allOf(
            CompletableFuture.runAsync(left, executor), CompletableFuture.runAsync(right, executor))
        .join();
  }

  void accepted(Supplier<String> source, List<String> sink) {
    CompletableFuture.supplyAsync(source, executor).thenAccept(sink::add);
  }

  void thenRun(Runnable job, Runnable after) {
    CompletableFuture.runAsync(job).thenRun(after);
  }

  void watched(Supplier<String> source, Function<String, Integer> parse) {
    CompletableFuture.supplyAsync(source, executor)
        .thenApply(parse)
        .whenComplete((value, failure) -> System.out.println(value + " " + failure));
  }

  void watchedFirst(Supplier<String> source, Function<String, Integer> parse) {
    CompletableFuture.supplyAsync(source, executor)
        .exceptionally(failure -> "")
        .thenApply(parse);
  }

  void handled(Supplier<String> source, Function<String, Integer> parse) {
    CompletableFuture.supplyAsync(source)
        .handle((value, failure) -> failure == null ? value : "")
        .thenApply(parse);
  }

  CompletableFuture<Integer> returned(Supplier<String> source, Function<String, Integer> parse) {
    return CompletableFuture.supplyAsync(source, executor).thenApply(parse);
  }

  void appliedOnAnOwnPool(Supplier<String> source, Function<String, Integer> parse) {
    CompletableFuture.supplyAsync(source, own).thenApply(parse);
  }

  void inAVariable(Supplier<String> source, Function<String, Integer> parse) {
    CompletableFuture<String> text = CompletableFuture.supplyAsync(source, executor);
    text.thenApply(parse); // LEAK FutureCancellation/FutureDropped
  }

  void inAVariableAndJoined(Supplier<String> source, Function<String, Integer> parse) {
    CompletableFuture<String> text = CompletableFuture.supplyAsync(source, executor);
    text.thenApply(parse);
    System.out.println(text.join());
  }

  void ofSomebodyElse(CompletableFuture<String> text, Function<String, Integer> parse) {
    text.thenApply(parse);
  }

  void doneAlready(String text, Function<String, Integer> parse) {
    CompletableFuture.completedFuture(text).thenApply(parse);
  }

  void bounded(Supplier<String> source) {
    CompletableFuture.supplyAsync(source, executor)
        .orTimeout(3, java.util.concurrent.TimeUnit.SECONDS)
        .exceptionally(failure -> "late");
  }

  void boundedOnly(Supplier<String> source) {
    CompletableFuture.supplyAsync(source, executor).orTimeout(3, java.util.concurrent.TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
  }

  CompletableFuture<String> boundedAndReturned(Supplier<String> source) {
    CompletableFuture<String> text = CompletableFuture.supplyAsync(source, executor);
    text.orTimeout(3, java.util.concurrent.TimeUnit.SECONDS);
    return text;
  }
}
