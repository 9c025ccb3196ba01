package executors;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Ways out of a method that miss the end of its pool. */
class WaysOut {
  public static void main(String[] args) throws Exception {
    ExecutorService svc =
        Executors.newFixedThreadPool(10); // LEAK ExecutorShutdown/ExecutorNotShutdown
    for (int i = 0; i < 10; i++) {
      final int n = i;
      svc.submit(() -> System.out.println(n));
    }
    System.out.println("done " + args.length);
  }

  void awaitInFinally(CountDownLatch l, Runnable r) throws InterruptedException {
    ExecutorService p =
        Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    try {
      p.execute(r);
    } finally {
      l.await();
      p.shutdown();
    }
  }

  void interruptedReturn(CountDownLatch l, Runnable r) {
    ExecutorService p =
        Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    p.execute(r);
    try {
      l.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    p.shutdown();
  }

  <T> T callable(Callable<T> c) throws Exception {
    ScheduledExecutorService watchdog =
        Executors.newSingleThreadScheduledExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    ScheduledFuture<?> w = watchdog.schedule(() -> System.err.println("slow"), 1, TimeUnit.SECONDS);
    T t = c.call();
    w.cancel(false);
    watchdog.shutdownNow();
    return t;
  }

  int breaksOut(Iterator<Callable<Integer>> it) throws ExecutionException, InterruptedException {
    int best = 0;
    ExecutorService p =
        Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    outer:
    while (it.hasNext()) {
      int v = p.submit(it.next()).get();
      if (v < 0) {
        break outer;
      }
      best = Math.max(best, v);
    }
    if (best == 0) {
      return -1;
    }
    p.shutdown();
    return best;
  }

  String anyOf(Collection<Callable<String>> c) {
    ExecutorService p =
        Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    try {
      return p.invokeAny(c);
    } catch (InterruptedException | ExecutionException e) { // LEAK FutureCancellation/InterruptSwallowed
      return null;
    }
  }

  void terminationDecides(Runnable r) throws InterruptedException {
    ExecutorService p =
        Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    p.execute(r);
    if (p.awaitTermination(1, TimeUnit.SECONDS)) {
      System.out.println("never true");
    } else {
      System.out.println("still running");
    }
  }

  void inSynchronized(Object lock, Runnable r) {
    synchronized (lock) {
      ExecutorService p =
          Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      p.submit(r);
    }
  }

  void casNever(AtomicBoolean started, Runnable r) {
    if (started.compareAndSet(false, true)) {
      ScheduledExecutorService p =
          Executors.newScheduledThreadPool(1); // LEAK ExecutorShutdown/ExecutorNotShutdown
      p.scheduleAtFixedRate(r, 0, 1, TimeUnit.HOURS); // LEAK FutureCancellation/FutureDropped
    }
  }

  void localOptional(Runnable r) {
    Optional<ExecutorService> p =
        Optional.of(
            Executors.newSingleThreadExecutor()); // LEAK ExecutorShutdown/ExecutorNotShutdown
    p.get().execute(r);
  }

  void anonymousTask(List<String> names) {
    Runnable task =
        new Runnable() {
          @Override
          public void run() {
            ExecutorService inner =
                Executors.newFixedThreadPool( // LEAK ExecutorShutdown/ExecutorNotShutdown
                    names.size());
            names.forEach(n -> inner.submit(() -> n.length()));
          }
        };
    task.run();
  }

  void allOfJoined(List<Supplier<String>> s) {
    ExecutorService p =
        Executors.newFixedThreadPool(3); // LEAK ExecutorShutdown/ExecutorNotShutdown
    CompletableFuture<?>[] fs =
        s.stream().map(x -> CompletableFuture.supplyAsync(x, p)).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(fs).join();
  }

  void onlyOnTimeout(Callable<String> c) throws InterruptedException, ExecutionException {
    ExecutorService p =
        Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    Future<String> f = p.submit(c);
    try {
      f.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      f.cancel(true);
      p.shutdownNow();
    }
  }

  void nested(boolean a, boolean b, Runnable r) {
    ExecutorService p =
        Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    if (a) {
      if (b) {
        p.shutdown();
        return;
      }
      r.run();
    } else {
      p.shutdown();
    }
  }

  void delayedExecutor(Runnable r) {
    Executor later =
        CompletableFuture.delayedExecutor(
            1,
            TimeUnit.SECONDS,
            Executors.newSingleThreadExecutor()); // LEAK ExecutorShutdown/ExecutorNotShutdown
    later.execute(r);
  }

  void transform(ListenableFuture<String> f) {
    ListenableFuture<Integer> n =
        Futures.transform(
            f,
            String::length,
            Executors.newCachedThreadPool()); // LEAK ExecutorShutdown/ExecutorNotShutdown
    System.out.println(n.isDone());
  }
}
