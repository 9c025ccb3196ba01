package waits;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Completable futures that somebody waits for. */
class Stages {
  private final Executor executor;
  private final CompletableFuture<String> started = new CompletableFuture<>();
  private final CompletableFuture<String> limited;
  private final CompletableFuture<String> nothing = CompletableFuture.completedFuture("");

  Stages(Executor executor, Supplier<String> source) {
    this.executor = executor;
    this.limited = CompletableFuture.supplyAsync(source, executor).orTimeout(3, TimeUnit.SECONDS);
  }

  String load(Supplier<String> source) {
    return CompletableFuture.supplyAsync(source, executor).join(); // LEAK BlockingPut/UnboundedWait
  }

  String loadInTime(Supplier<String> source) {
    return CompletableFuture.supplyAsync(source, executor).orTimeout(9, TimeUnit.SECONDS).join();
  }

  String loadOrNothing(Supplier<String> source) {
    return CompletableFuture.supplyAsync(source, executor)
        .completeOnTimeout("", 9, TimeUnit.SECONDS)
        .join();
  }

  int loadAndMeasure(Supplier<String> source) {
    return CompletableFuture.supplyAsync(source, executor)
        .orTimeout(9, TimeUnit.SECONDS)
        .thenApply(String::length)
        .exceptionally(e -> 0)
        .join();
  }

  int measure(Supplier<String> source) {
    return CompletableFuture.supplyAsync(source, executor)
        .thenApply(String::length)
        .exceptionally(e -> 0)
        .join(); // LEAK BlockingPut/UnboundedWait
  }

  String limitedLater(Supplier<String> source) {
    CompletableFuture<String> text = CompletableFuture.supplyAsync(source, executor);
    text.orTimeout(1, TimeUnit.MINUTES);
    return text.join();
  }

  String limitedOnOneBranch(Supplier<String> source, boolean hasty) {
    CompletableFuture<String> text = CompletableFuture.supplyAsync(source, executor);
    if (hasty) {
      text.orTimeout(1, TimeUnit.SECONDS);
    }
    return text.join(); // LEAK BlockingPut/UnboundedWait
  }

  String limitedOnBoth(Supplier<String> source, boolean hasty) {
    CompletableFuture<String> text = CompletableFuture.supplyAsync(source, executor);
    if (hasty) {
      text.orTimeout(1, TimeUnit.SECONDS);
    } else {
      text.orTimeout(1, TimeUnit.MINUTES);
    }
    return text.join();
  }

  String limitedBase(Supplier<String> source) {
    CompletableFuture<String> text = CompletableFuture.supplyAsync(source, executor);
    CompletableFuture<String> trimmed = text.thenApply(String::trim);
    text.orTimeout(1, TimeUnit.MINUTES);
    return trimmed.join();
  }

  String composed(Supplier<String> source) {
    return CompletableFuture.supplyAsync(source, executor)
        .orTimeout(1, TimeUnit.SECONDS)
        .thenCompose(key -> CompletableFuture.supplyAsync(() -> key + source.get(), executor))
        .join(); // LEAK BlockingPut/UnboundedWait
  }

  String combined(Supplier<String> left, Supplier<String> right) {
    CompletableFuture<String> one =
        CompletableFuture.supplyAsync(left, executor).orTimeout(1, TimeUnit.SECONDS);
    CompletableFuture<String> two =
        CompletableFuture.supplyAsync(right, executor).orTimeout(1, TimeUnit.SECONDS);
    return one.thenCombine(two, String::concat).join();
  }

  String combinedWithSlow(Supplier<String> left, Supplier<String> right) {
    CompletableFuture<String> one =
        CompletableFuture.supplyAsync(left, executor).orTimeout(1, TimeUnit.SECONDS);
    CompletableFuture<String> two = CompletableFuture.supplyAsync(right, executor);
    return one.thenCombine(two, String::concat).join(); // LEAK BlockingPut/UnboundedWait
  }

  String completed() {
    return CompletableFuture.completedFuture("ready").join();
  }

  String fieldThatIsLimited() {
    return limited.join();
  }

  String fieldThatIsCompleted() {
    return nothing.thenApply(String::trim).join();
  }

  String fieldThatWaits() {
    return started.join(); // LEAK BlockingPut/UnboundedWait
  }

  String completedHere() {
    started.complete("now");
    return started.join();
  }

  void loggedWhenDone(CompletableFuture<String> text) {
    text.whenComplete(
        (value, failure) -> {
          if (failure == null) {
            System.out.println(text.join());
          }
        });
  }

  void runWhenDone(CompletableFuture<String> text) {
    text.thenRun(() -> System.out.println(text.join()));
  }

  void otherWhenDone(CompletableFuture<String> text, CompletableFuture<String> title) {
    text.thenRun(
        () -> System.out.println(title.join())); // LEAK BlockingPut/UnboundedWait
  }

  CompletableFuture<List<String>> all(List<CompletableFuture<String>> texts) {
    return CompletableFuture.allOf(texts.toArray(new CompletableFuture<?>[0]))
        .thenApply(done -> texts.stream().map(CompletableFuture::join).collect(Collectors.toList()));
  }

  CompletableFuture<List<String>> allOfOthers(
      List<CompletableFuture<String>> texts, List<CompletableFuture<String>> titles) {
    return CompletableFuture.allOf(texts.toArray(new CompletableFuture<?>[0]))
        .thenApply(
            done ->
                titles.stream()
                    .map(CompletableFuture::join) // LEAK BlockingPut/UnboundedWait
                    .collect(Collectors.toList()));
  }

  CompletableFuture<List<String>> any(List<CompletableFuture<String>> texts) {
    return CompletableFuture.anyOf(texts.toArray(new CompletableFuture<?>[0]))
        .thenApply(
            done ->
                texts.stream()
                    .map(text -> text.join()) // LEAK BlockingPut/UnboundedWait
                    .collect(Collectors.toList()));
  }

  List<String> loadAll(List<Supplier<String>> sources) {
    List<CompletableFuture<String>> texts =
        sources.stream()
            .map(source -> CompletableFuture.supplyAsync(source, executor))
            .collect(Collectors.toList());
    return texts.stream()
        .map(CompletableFuture::join) // LEAK BlockingPut/UnboundedWait
        .collect(Collectors.toList());
  }

  List<String> loadAllInTime(List<Supplier<String>> sources) {
    List<CompletableFuture<String>> texts =
        sources.stream()
            .map(
                source ->
                    CompletableFuture.supplyAsync(source, executor).orTimeout(5, TimeUnit.SECONDS))
            .collect(Collectors.toList());
    return texts.stream().map(CompletableFuture::join).collect(Collectors.toList());
  }

  String pair(Supplier<String> left, Supplier<String> right) {
    CompletableFuture<String> one = CompletableFuture.supplyAsync(left, executor);
    CompletableFuture<String> two = CompletableFuture.supplyAsync(right, executor);
    CompletableFuture.allOf(one, two).join(); // LEAK BlockingPut/UnboundedWait
    return one.join() + two.join();
  }

  String pairInTime(Supplier<String> left, Supplier<String> right) throws Exception {
    CompletableFuture<String> one = CompletableFuture.supplyAsync(left, executor);
    CompletableFuture<String> two = CompletableFuture.supplyAsync(right, executor);
    CompletableFuture<Void> both = CompletableFuture.allOf(one, two);
    both.orTimeout(3, TimeUnit.SECONDS).join();
    return one.join() + two.join();
  }

  String stage(CompletionStage<String> stage) {
    return stage.toCompletableFuture().join(); // LEAK BlockingPut/UnboundedWait
  }

  String stageInTime(CompletionStage<String> stage) {
    return stage.toCompletableFuture().orTimeout(1, TimeUnit.SECONDS).join();
  }

  String now(CompletableFuture<String> text) {
    return text.getNow("not yet");
  }

  String unlessFailed(CompletableFuture<String> text) {
    return text.isCompletedExceptionally() || text.isDone() ? text.handle((v, e) -> v).join() : "";
  }
}
