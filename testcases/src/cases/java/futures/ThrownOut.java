package futures;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The timeout leaves the method while the future is known to this method alone. */
final class ThrownOut {
  private final ExecutorService pool;
  private final HttpClient http;

  ThrownOut(ExecutorService pool, HttpClient http) {
    this.pool = pool;
    this.http = http;
  }

  String local(Callable<String> lookup)
      throws ExecutionException, InterruptedException, TimeoutException {
    Future<String> answer = pool.submit(lookup);
    return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String temporary(Callable<String> lookup) throws Exception {
    return pool.submit(lookup).get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  int endOfAStageChain(Supplier<String> lookup) throws Exception {
    return CompletableFuture.supplyAsync(lookup, pool)
        .thenApply(String::length)
        .get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  void runAsync(Runnable job) throws Exception {
    CompletableFuture.runAsync(job).get(5, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String asynchronousRequest(URI uri) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    CompletableFuture<HttpResponse<String>> pending =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString()); // LEAK Deadline/RequestWithoutTimeout
    return pending.get(5, TimeUnit.SECONDS).body(); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  long parallelStream(List<Long> values) throws Exception {
    return ForkJoinPool.commonPool()
        .submit(() -> values.parallelStream().mapToLong(Long::longValue).sum())
        .get(1, TimeUnit.MINUTES); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  void twoWaits(Runnable first, Runnable second) throws Exception {
    Future<?> left = pool.submit(first);
    Future<?> right = pool.submit(second);
    left.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    right.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  List<String> loopOverALocalList(Collection<Callable<String>> lookups) throws Exception {
    List<Future<String>> answers = new ArrayList<>();
    for (Callable<String> lookup : lookups) {
      answers.add(pool.submit(lookup));
    }
    List<String> texts = new ArrayList<>();
    for (Future<String> answer : answers) {
      texts.add(answer.get(1, TimeUnit.SECONDS)); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    }
    return texts;
  }

  void rethrown(Runnable job) throws Exception {
    Future<?> done = pool.submit(job);
    try {
      done.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      System.err.println("timed out");
      throw e;
    }
  }

  String notCaughtByTheOtherCatch(Callable<String> lookup) throws TimeoutException {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (InterruptedException | ExecutionException e) { // LEAK FutureCancellation/InterruptSwallowed
      answer.cancel(true);
      return "";
    }
  }

  Callable<String> insideALambda(Callable<String> lookup) {
    return () -> pool.submit(lookup).get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String cancelOnTheWayOut(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (Exception e) {
      answer.cancel(true);
      throw e;
    }
  }

  List<String> localListCancelledInFinally(Collection<Callable<String>> lookups) throws Exception {
    List<Future<String>> answers = new ArrayList<>();
    for (Callable<String> lookup : lookups) {
      answers.add(pool.submit(lookup));
    }
    List<String> texts = new ArrayList<>();
    try {
      for (Future<String> answer : answers) {
        texts.add(answer.get(1, TimeUnit.SECONDS));
      }
      return texts;
    } finally {
      for (Future<String> answer : answers) {
        answer.cancel(true);
      }
    }
  }

  List<String> restCancelledByForEach(Collection<Callable<String>> lookups) throws Exception {
    List<Future<String>> answers = new ArrayList<>();
    lookups.forEach(lookup -> answers.add(pool.submit(lookup)));
    List<String> texts = new ArrayList<>();
    try {
      for (Future<String> answer : answers) {
        texts.add(answer.get(1, TimeUnit.SECONDS));
      }
    } catch (TimeoutException e) {
      answers.forEach(answer -> answer.cancel(true));
    }
    return texts;
  }

  List<String> invokeAllCancelsByItself(List<Callable<String>> lookups) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Future<String> answer : pool.invokeAll(lookups, 5, TimeUnit.SECONDS)) {
      if (!answer.isCancelled()) {
        texts.add(answer.get());
      }
    }
    return texts;
  }

  String invokeAnyCancelsByItself(List<Callable<String>> lookups) throws Exception {
    return pool.invokeAny(lookups, 5, TimeUnit.SECONDS);
  }

  String untimed(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    return answer.get();
  }
}
