package executors;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Ways out of a method that all pass the end of its pool, and near misses. */
class WaysHome {
  void closeThenShutdown(OutputStream out, Runnable r) throws IOException {
    ExecutorService p = Executors.newFixedThreadPool(2);
    try {
      p.execute(r);
    } finally {
      out.close();
      p.shutdown();
    }
  }

  void interruptedCleansUp(CountDownLatch l, Runnable r) {
    ExecutorService p = Executors.newFixedThreadPool(2);
    p.execute(r);
    try {
      l.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    p.shutdown();
  }

  void allOfEnds(List<Supplier<String>> s) {
    ExecutorService p = Executors.newFixedThreadPool(3);
    CompletableFuture<?>[] fs =
        s.stream().map(x -> CompletableFuture.supplyAsync(x, p)).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(fs).whenComplete((v, t) -> p.shutdown());
  }

  void casOrEnd(AtomicReference<ExecutorService> ref) {
    ExecutorService fresh = Executors.newCachedThreadPool();
    if (!ref.compareAndSet(null, fresh)) {
      fresh.shutdown();
    }
  }

  void escalates(Runnable r) throws InterruptedException {
    ExecutorService p = Executors.newCachedThreadPool();
    p.execute(r);
    p.shutdown();
    while (!p.awaitTermination(100, TimeUnit.MILLISECONDS)) {
      System.out.println("waiting");
    }
  }

  void consumer(Consumer<ExecutorService> c) {
    c.accept(Executors.newCachedThreadPool());
  }

  void withPool(Consumer<ExecutorService> c) {
    ExecutorService p = Executors.newCachedThreadPool();
    try {
      c.accept(p);
    } finally {
      p.shutdownNow();
    }
  }

  void forever(BlockingQueue<Runnable> q) throws InterruptedException {
    ExecutorService p =
        Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    while (true) {
      p.execute(q.take());
    }
  }

  void halted(Runnable r) {
    ExecutorService p = Executors.newCachedThreadPool();
    p.execute(r);
    Runtime.getRuntime().halt(0);
  }

  void optionalEnded(Runnable r) {
    Optional<ExecutorService> p = Optional.of(Executors.newSingleThreadExecutor());
    p.get().execute(r);
    p.ifPresent(ExecutorService::shutdown);
  }

  void dequeEnded(int n, Runnable r) {
    Deque<ExecutorService> d = new ArrayDeque<>();
    for (int i = 0; i < n; i++) d.push(Executors.newSingleThreadExecutor());
    while (!d.isEmpty()) {
      ExecutorService e = d.pop();
      e.execute(r);
      e.shutdown();
    }
  }

  void pollEnded(Queue<Runnable> work) {
    Queue<ExecutorService> d = new LinkedList<>();
    d.add(Executors.newSingleThreadExecutor());
    d.add(Executors.newCachedThreadPool());
    ExecutorService e;
    while ((e = d.poll()) != null) {
      e.execute(work.remove());
      e.shutdown();
    }
  }

  void pairEnded(Runnable r) {
    Map.Entry<String, ExecutorService> e = Map.entry("x", Executors.newCachedThreadPool());
    e.getValue().execute(r);
    e.getValue().shutdown();
  }

  void switchEnds(int mode, Runnable r) {
    ExecutorService p = Executors.newCachedThreadPool();
    p.execute(r);
    switch (mode) {
      case 0:
        p.shutdown();
        break;
      case 1:
        p.shutdownNow();
        break;
      default:
        p.shutdown();
    }
  }

  void mutableLocal(Runnable r, boolean big) {
    ExecutorService p;
    if (big) {
      p = Executors.newFixedThreadPool(100);
    } else {
      p = Executors.newSingleThreadExecutor();
    }
    p.execute(r);
    p.shutdown();
  }

  void runnableField(Runnable r) {
    ExecutorService p = Executors.newCachedThreadPool();
    p.execute(r);
    cleanup.add(p::shutdownNow);
  }

  private final List<Runnable> cleanup = new ArrayList<>();

  void swingTimer() {
    javax.swing.Timer t = new javax.swing.Timer(100, e -> System.out.println(e));
    t.start();
  }

  Executor exec() {
    ExecutorService p =
        Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    return r -> p.execute(r);
  }

  Iterable<ExecutorService> many() {
    return List.of(Executors.newCachedThreadPool(), Executors.newSingleThreadExecutor());
  }

  ExecutorService[] array() {
    return new ExecutorService[] {
      Executors.newCachedThreadPool(), Executors.newSingleThreadExecutor()
    };
  }

  ExecutorService viaFinallyReturn(Runnable warm) {
    ExecutorService p = Executors.newCachedThreadPool();
    boolean ok = false;
    try {
      p.submit(warm);
      ok = true;
      return p;
    } finally {
      if (!ok) {
        p.shutdownNow();
      }
    }
  }

  Thread handedToThread(Runnable r) {
    ExecutorService p = Executors.newCachedThreadPool();
    Thread t =
        new Thread(
            () -> {
              p.execute(r);
              p.shutdown();
            });
    t.start();
    return t;
  }
}
