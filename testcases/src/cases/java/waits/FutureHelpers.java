package waits;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Futures that pass through helpers, collections and getters. */
class FutureHelpers {
  private final ExecutorService pool;

  FutureHelpers(ExecutorService pool) {
    this.pool = pool;
  }

  /** An order whose price is computed elsewhere. */
  interface Order {
    Future<Long> price();

    Future<Long> discount();
  }

  long priceIfThere(Order order) throws Exception {
    if (order.price().isDone()) {
      return order.price().get();
    }
    return 0;
  }

  long discountIfPriced(Order order) throws Exception {
    if (order.price().isDone()) {
      return order.discount().get(); // LEAK BlockingPut/UnboundedWait
    }
    return 0;
  }

  private static <T> T value(Future<T> done) {
    try {
      return done.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  List<String> collected(List<Callable<String>> queries) throws InterruptedException {
    List<String> rows = new ArrayList<>();
    for (Future<String> row : pool.invokeAll(queries, 1, TimeUnit.MINUTES)) {
      rows.add(value(row));
    }
    return rows;
  }

  private static <T> T valueOf(Future<T> perhaps) throws Exception {
    return perhaps.get(); // LEAK BlockingPut/UnboundedWait
  }

  String valueOfDone(Future<String> name) throws Exception {
    return name.isDone() ? valueOf(name) : "";
  }

  String valueOfNew(Callable<String> query) throws Exception {
    return valueOf(pool.submit(query));
  }

  private Future<String> cached(String key) {
    return CompletableFuture.completedFuture("cached " + key);
  }

  String fromCache(String key) throws Exception {
    return cached(key).get();
  }

  private Future<String> perhapsCached(String key) {
    if (key.isEmpty()) {
      return CompletableFuture.completedFuture("");
    }
    return pool.submit(() -> key);
  }

  String fromCacheOrPool(String key) throws Exception {
    return perhapsCached(key).get(); // LEAK BlockingPut/UnboundedWait
  }

  private static void awaitAll(List<? extends CompletableFuture<?>> all) {
    CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]))
        .orTimeout(1, TimeUnit.MINUTES)
        .join();
  }

  String firstOfAll(List<CompletableFuture<String>> names) throws Exception {
    awaitAll(names);
    return names.get(0).get();
  }

  String firstOfNone(List<CompletableFuture<String>> names) throws Exception {
    return names.get(0).get(); // LEAK BlockingPut/UnboundedWait
  }

  List<String> removeDone(List<Future<String>> running) throws Exception {
    List<String> done = new ArrayList<>();
    for (Future<String> task : running) {
      if (task.isDone()) {
        done.add(task.get());
      }
    }
    return done;
  }

  List<String> removeAll(List<Future<String>> running) throws Exception {
    List<String> done = new ArrayList<>();
    for (Future<String> task : running) {
      done.add(task.get()); // LEAK BlockingPut/UnboundedWait
    }
    return done;
  }

  String lookedUp(List<Future<String>> running, int i) throws Exception {
    if (running.get(i).isDone()) {
      return running.get(i).get();
    }
    return "";
  }

  String neighbour(List<Future<String>> running, int i) throws Exception {
    if (running.get(i).isDone()) {
      return running.get(i + 1).get(); // LEAK BlockingPut/UnboundedWait
    }
    return "";
  }

  String ofArray(Future<String>[] running, int i) throws Exception {
    return running[i].isDone() ? running[i].get() : "";
  }

  long afterTermination(List<Callable<Long>> sums) throws Exception {
    List<Future<Long>> futures = new ArrayList<>();
    for (Callable<Long> sum : sums) {
      futures.add(pool.submit(sum));
    }
    pool.shutdown();
    long total = 0;
    if (pool.awaitTermination(1, TimeUnit.MINUTES)) {
      for (Future<Long> future : futures) {
        total += future.get();
      }
    }
    return total;
  }

  long withoutTermination(List<Callable<Long>> sums) throws Exception {
    List<Future<Long>> futures = new ArrayList<>();
    for (Callable<Long> sum : sums) {
      futures.add(pool.submit(sum));
    }
    pool.shutdown();
    long total = 0;
    for (Future<Long> future : futures) {
      total += future.get(); // LEAK BlockingPut/UnboundedWait
    }
    return total;
  }

  String nextDone(CompletionService<String> service) throws Exception {
    Future<String> next = service.poll(1, TimeUnit.SECONDS);
    return next == null ? null : next.get();
  }

  String nextPerhaps(CompletionService<String> service) throws Exception {
    Future<String> next = service.take(); // LEAK BlockingPut/UnboundedWait
    return next.get();
  }
}
