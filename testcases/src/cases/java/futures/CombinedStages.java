package futures;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A wait for a stage made of others: it ends where those end, and is theirs whose those are. */
class CombinedStages {
  private final ExecutorService pool;
  private final Set<CompletableFuture<?>> open = ConcurrentHashMap.newKeySet();

  CombinedStages(ExecutorService pool) {
    this.pool = pool;
  }

  void bothCancelled(Runnable left, Runnable right) throws Exception {
    CompletableFuture<Void> a = CompletableFuture.runAsync(left, pool);
    CompletableFuture<Void> b = CompletableFuture.runAsync(right, pool);
    try {
      CompletableFuture.allOf(a, b).get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      a.cancel(true);
      b.cancel(true);
      throw e;
    }
  }

  void bothForgotten(Runnable left, Runnable right) throws Exception {
    CompletableFuture<Void> a = CompletableFuture.runAsync(left, pool);
    CompletableFuture<Void> b = CompletableFuture.runAsync(right, pool);
    try {
      CompletableFuture.allOf(a, b).get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      throw new IllegalStateException("too slow", e);
    }
  }

  int batch(List<Runnable> jobs) throws Exception {
    List<CompletableFuture<Void>> started = new ArrayList<>();
    for (Runnable job : jobs) {
      started.add(CompletableFuture.runAsync(job, pool));
    }
    CompletableFuture<Void> all = CompletableFuture.allOf(started.toArray(new CompletableFuture[0]));
    try {
      all.get(1, TimeUnit.MINUTES);
      return 0;
    } catch (TimeoutException e) {
      cancel(started);
      return started.size();
    }
  }

  private static void cancel(List<CompletableFuture<Void>> all) {
    for (CompletableFuture<Void> one : all) {
      one.cancel(true);
    }
  }

  int batchLeftRunning(List<Runnable> jobs) throws Exception {
    List<CompletableFuture<Void>> started = new ArrayList<>();
    for (Runnable job : jobs) {
      started.add(CompletableFuture.runAsync(job, pool));
    }
    CompletableFuture<Void> all = CompletableFuture.allOf(started.toArray(new CompletableFuture[0]));
    try {
      all.get(1, TimeUnit.MINUTES); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      return 0;
    } catch (TimeoutException e) {
      return started.size();
    }
  }

  void stagesOfTheCaller(List<CompletableFuture<String>> stages) throws Exception {
    CompletableFuture.allOf(stages.toArray(new CompletableFuture[0])).get(1, TimeUnit.SECONDS);
  }

  void stagesOfAField() throws Exception {
    CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).get(1, TimeUnit.SECONDS);
  }

  Integer firstStageCancelled() throws Exception {
    CompletableFuture<String> name = CompletableFuture.supplyAsync(() -> "name", pool);
    CompletableFuture<Integer> length = name.thenApply(String::length);
    try {
      return length.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      name.cancel(true);
      return null;
    }
  }

  Integer lastOfThree() throws Exception {
    CompletableFuture<String> name = CompletableFuture.supplyAsync(() -> "name", pool);
    CompletableFuture<Integer> length = name.thenApply(String::length).exceptionally(t -> 0);
    return length.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  List<String> asAList(ListeningExecutorService service, List<Callable<String>> calls)
      throws Exception {
    List<ListenableFuture<String>> all = new ArrayList<>();
    for (Callable<String> call : calls) {
      all.add(service.submit(call));
    }
    return Futures.allAsList(all).get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  List<String> asAListCancelled(ListeningExecutorService service, List<Callable<String>> calls)
      throws Exception {
    List<ListenableFuture<String>> all = new ArrayList<>();
    for (Callable<String> call : calls) {
      all.add(service.submit(call));
    }
    ListenableFuture<List<String>> answers = Futures.allAsList(all);
    try {
      return answers.get(1, TimeUnit.SECONDS);
    } finally {
      answers.cancel(true);
    }
  }

  String doneFromTheStart(String known) throws Exception {
    return CompletableFuture.completedFuture(known).get(1, TimeUnit.SECONDS);
  }

  String timesOutByItself() throws Exception {
    return CompletableFuture.supplyAsync(() -> "x", pool)
        .orTimeout(1, TimeUnit.SECONDS)
        .get(2, TimeUnit.SECONDS);
  }

  /** Each stage is made of the one that its variable held before. */
  String leakStageOverStage(Supplier<String> first, List<Supplier<String>> others)
      throws Exception {
    CompletableFuture<String> all = CompletableFuture.supplyAsync(first);
    for (Supplier<String> other : others) {
      all = all.thenCombine(CompletableFuture.supplyAsync(other), String::concat);
    }
    return all.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String combined(Supplier<String> first, Supplier<String> second) throws Exception {
    CompletableFuture<String> a = CompletableFuture.supplyAsync(first, pool);
    CompletableFuture<String> b = CompletableFuture.supplyAsync(second, pool);
    return a.thenCombine(b, String::concat).get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }
}
