package latches;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Lambdas that count down when their work is done, or do not. */
final class TaskCountDowns {
  private final ExecutorService pool;
  private final Map<String, byte[]> cache = new ConcurrentHashMap<>();

  TaskCountDowns(ExecutorService pool) {
    this.pool = pool;
  }

  interface Store {
    byte[] load(String key);

    void flush() throws IOException;
  }

  void warmUp(List<String> keys, Store store) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(keys.size());
    for (String key : keys) {
      pool.execute(
          () -> {
            cache.put(key, store.load(key));
            done.countDown(); // LEAK Latch/LatchNotCountedDown
          });
    }
    done.await();
  }

  void warmUpSafely(List<String> keys, Store store) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(keys.size());
    for (String key : keys) {
      pool.execute(
          () -> {
            try {
              cache.put(key, store.load(key));
            } finally {
              done.countDown();
            }
          });
    }
    done.await();
  }

  boolean flushAll(List<Store> stores) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(stores.size());
    for (Store store : stores) {
      pool.submit( // LEAK FutureCancellation/FutureDropped
          () -> {
            try {
              store.flush();
              latch.countDown(); // LEAK Latch/LatchNotCountedDown
            } catch (IOException e) {
              System.err.println("flush failed: " + e.getMessage());
            }
          });
    }
    return latch.await(10, TimeUnit.SECONDS);
  }

  boolean flushAllAndCount(List<Store> stores) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(stores.size());
    AtomicInteger failed = new AtomicInteger();
    for (Store store : stores) {
      pool.submit( // LEAK FutureCancellation/FutureDropped
          () -> {
            try {
              store.flush();
            } catch (IOException | RuntimeException e) {
              failed.incrementAndGet();
              System.err.println("flush failed: " + e.getMessage());
            } finally {
              latch.countDown();
            }
          });
    }
    return latch.await(10, TimeUnit.SECONDS) && failed.get() == 0;
  }

  void skipsEmpty(Path file, List<String> out) throws InterruptedException {
    CountDownLatch read = new CountDownLatch(1);
    new Thread(
            () -> {
              try {
                List<String> lines = Files.readAllLines(file);
                if (lines.isEmpty()) {
                  return;
                }
                out.addAll(lines);
                read.countDown(); // LEAK Latch/LatchNotCountedDown
              } catch (IOException e) {
                out.add(e.toString());
                read.countDown();
              }
            })
        .start();
    read.await();
  }

  void countsEmptyToo(Path file, List<String> out) throws InterruptedException {
    CountDownLatch read = new CountDownLatch(1);
    new Thread(
            () -> {
              try {
                List<String> lines = Files.readAllLines(file);
                if (lines.isEmpty()) {
                  return;
                }
                out.addAll(lines);
              } catch (IOException e) {
                out.add(e.toString());
              } finally {
                read.countDown();
              }
            })
        .start();
    read.await();
  }

  void everythingCaught(Runnable work) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    pool.execute(
        () -> {
          try {
            work.run();
          } catch (Throwable t) {
            failure.set(t);
            t.printStackTrace();
          }
          over.countDown();
        });
    over.await();
  }

  void gathersFailures(List<Runnable> jobs) throws InterruptedException {
    CountDownLatch remaining = new CountDownLatch(jobs.size());
    List<Exception> failures = Collections.synchronizedList(new ArrayList<>());
    jobs.forEach(
        job ->
            pool.execute(
                () -> {
                  try {
                    job.run();
                  } catch (Exception e) {
                    failures.add(e);
                  }
                  remaining.countDown();
                }));
    remaining.await();
  }

  Future<Integer> callable(Callable<Integer> query, CountDownLatch finished) {
    return pool.submit(
        () -> {
          int rows = query.call();
          finished.countDown(); // LEAK Latch/LatchNotCountedDown
          return rows;
        });
  }

  Future<Integer> callableInFinally(Callable<Integer> query, CountDownLatch finished) {
    return pool.submit(
        () -> {
          try {
            return query.call();
          } finally {
            finished.countDown();
          }
        });
  }

  void barrierThenWork(int workers, Runnable work) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(workers);
    for (int i = 0; i < workers; i++) {
      pool.submit( // LEAK FutureCancellation/FutureDropped
          () -> {
            try {
              start.await();
              work.run();
              end.countDown(); // LEAK Latch/LatchNotCountedDown
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    start.countDown();
    end.await();
  }

  void barrierThenWorkInFinally(int workers, Runnable work) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(workers);
    for (int i = 0; i < workers; i++) {
      pool.submit( // LEAK FutureCancellation/FutureDropped
          () -> {
            try {
              start.await();
              work.run();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            } finally {
              end.countDown();
            }
          });
    }
    start.countDown();
    end.await();
  }

  void signalsThatItRuns(Runnable server) throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    pool.execute(
        () -> {
          running.countDown();
          server.run();
        });
    running.await();
  }

  void signalsLate(Runnable bind, Runnable serve) throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    Thread acceptor =
        new Thread(
            () -> {
              bind.run();
              running.countDown(); // LEAK Latch/LatchNotCountedDown
              serve.run();
            },
            "acceptor");
    acceptor.start();
    running.await();
  }

  void conditional(boolean[] flags, Runnable step) throws InterruptedException {
    CountDownLatch all = new CountDownLatch(flags.length);
    for (boolean flag : flags) {
      Runnable task =
          () -> {
            try {
              step.run();
            } finally {
              if (flag) {
                all.countDown(); // LEAK Latch/LatchNotCountedDown
              }
            }
          };
      pool.execute(task);
    }
    all.await();
  }

  void bothBranches(boolean[] flags, AtomicInteger yes) throws InterruptedException {
    CountDownLatch all = new CountDownLatch(flags.length);
    for (boolean flag : flags) {
      pool.execute(
          () -> {
            if (flag) {
              yes.incrementAndGet();
              all.countDown();
            } else {
              all.countDown();
            }
          });
    }
    all.await();
  }

  void onlyCounts() throws InterruptedException {
    CountDownLatch one = new CountDownLatch(1);
    pool.execute(one::countDown);
    pool.execute(() -> one.countDown());
    one.await();
  }

  void logsFirst(CountDownLatch closed, String name) {
    pool.execute(
        () -> {
          System.out.println(name + " has closed");
          closed.countDown(); // LEAK Latch/LatchNotCountedDown
        });
  }

  CompletableFuture<byte[]> supplies(Store store, CountDownLatch loaded) {
    return CompletableFuture.supplyAsync(
        () -> {
          byte[] data = store.load("root");
          loaded.countDown(); // LEAK Latch/LatchNotCountedDown
          return data;
        },
        pool);
  }

  CompletableFuture<byte[]> suppliesInFinally(Store store, CountDownLatch loaded) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return store.load("root");
          } finally {
            loaded.countDown();
          }
        },
        pool);
  }

  void afterStage(CompletableFuture<byte[]> source, CountDownLatch seen) {
    source.whenComplete((data, failure) -> seen.countDown());
  }

  void afterStageWithWork(CompletableFuture<byte[]> source, CountDownLatch seen, Store store) {
    source.whenComplete(
        (data, failure) -> {
          if (failure == null) {
            store.load(new String(data));
          }
          seen.countDown(); // LEAK Latch/LatchNotCountedDown
        });
  }

  void fill(Callable<byte[]> source, CountDownLatch warm) {
    pool.execute(
        () -> {
          try {
            cache.put("root", source.call());
            warm.countDown(); // LEAK Latch/LatchNotCountedDown
          } catch (Exception e) {
            cache.remove("root");
          }
        });
  }

  /** One of the sources that there are; it has a latch of its own. */
  static final class Remote implements Callable<byte[]> {
    private final CountDownLatch asked = new CountDownLatch(1);

    @Override
    public byte[] call() {
      asked.countDown();
      return new byte[0];
    }
  }
}
