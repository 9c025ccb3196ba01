package cancellations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Reports that tasks of a pool write. */
final class PoolTasks implements AutoCloseable {
  interface Report {
    List<String> pages();

    String render(String page);
  }

  private final ExecutorService pool;
  private final ScheduledExecutorService timer;
  private final List<Future<?>> running = new ArrayList<>();
  private Future<?> last;

  PoolTasks(int threads) {
    pool = Executors.newFixedThreadPool(threads);
    timer = Executors.newSingleThreadScheduledExecutor();
  }

  @Override
  public void close() {
    pool.shutdown();
    timer.shutdown();
  }

  CompletableFuture<String> render(Report report, String page) {
    CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    pool.submit(
        () -> {
          try {
            result.complete(report.render(page));
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  CompletableFuture<String> renderCancellable(Report report, String page) {
    CompletableFuture<String> result = new CompletableFuture<>();
    Future<?> task =
        pool.submit(
            () -> {
              try {
                result.complete(report.render(page));
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    result.whenComplete(
        (v, t) -> {
          if (result.isCancelled()) {
            task.cancel(true);
          }
        });
    return result;
  }

  CompletableFuture<String> renderExecuted(Report report, String page) {
    CompletableFuture<String> result = new CompletableFuture<>();
    pool.execute(
        () -> {
          try {
            result.complete(report.render(page));
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  CompletableFuture<String> renderSupplied(Report report, String page) {
    return CompletableFuture.supplyAsync(() -> report.render(page), pool);
  }

  CompletableFuture<String> renderNamed(Report report, String page) {
    CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    Future<?> task =
        pool.submit(
            () -> {
              try {
                result.complete(report.render(page));
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    System.out.println("queued: " + !task.isDone());
    return result;
  }

  CompletableFuture<String> renderKept(Report report, String page) {
    CompletableFuture<String> result = new CompletableFuture<>();
    last =
        pool.submit(
            () -> {
              try {
                result.complete(report.render(page));
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    return result;
  }

  void cancelLast() {
    last.cancel(true);
  }

  CompletableFuture<String> renderListed(Report report, String page) {
    CompletableFuture<String> result = new CompletableFuture<>();
    running.add(
        pool.submit(
            () -> {
              try {
                result.complete(report.render(page));
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            }));
    return result;
  }

  void cancelAll() {
    running.forEach(task -> task.cancel(true));
  }

  CompletableFuture<Integer> renderAll(Report report) {
    CompletableFuture<Integer> count = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    Callable<Void> work =
        () -> {
          int pages = 0;
          try {
            for (String page : report.pages()) {
              report.render(page);
              pages++;
            }
            count.complete(pages);
          } catch (RuntimeException e) {
            count.completeExceptionally(e);
          }
          return null;
        };
    pool.submit(work);
    return count;
  }

  CompletableFuture<Integer> renderAllWhileWanted(Report report) {
    CompletableFuture<Integer> count = new CompletableFuture<>();
    pool.submit(
        () -> {
          int pages = 0;
          try {
            for (String page : report.pages()) {
              if (count.isCancelled()) {
                return;
              }
              report.render(page);
              pages++;
            }
            count.complete(pages);
          } catch (RuntimeException e) {
            count.completeExceptionally(e);
          }
        });
    return count;
  }

  CompletableFuture<String> renderIfStillWanted(Report report, String page) {
    CompletableFuture<String> result = new CompletableFuture<>();
    pool.submit(
        () -> {
          if (result.isDone()) {
            return;
          }
          try {
            result.complete(report.render(page));
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  CompletableFuture<String> looksAfterwards(Report report, String page) {
    CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    pool.submit(
        () -> {
          try {
            String text = report.render(page);
            if (!result.isCancelled()) {
              result.complete(text);
            }
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  CompletableFuture<Void> pause(Duration duration) {
    CompletableFuture<Void> over = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    timer.schedule(() -> over.complete(null), duration.toMillis(), TimeUnit.MILLISECONDS);
    return over;
  }

  CompletableFuture<Void> pauseCancellable(Duration duration) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    ScheduledFuture<?> alarm =
        timer.schedule(() -> over.complete(null), duration.toMillis(), TimeUnit.MILLISECONDS);
    over.whenComplete((v, t) -> alarm.cancel(false));
    return over;
  }

  CompletableFuture<String> failsInTime(Supplier<CompletableFuture<String>> source) {
    CompletableFuture<String> result = new CompletableFuture<>();
    source.get().thenAccept(result::complete).exceptionally(
        t -> {
          result.completeExceptionally(t);
          return null;
        });
    timer.schedule(
        () -> result.completeExceptionally(new TimeoutException()), 5, TimeUnit.SECONDS);
    return result;
  }

  CompletableFuture<Boolean> awaitReady(Supplier<Boolean> ready) {
    CompletableFuture<Boolean> up = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    timer.scheduleWithFixedDelay(
        () -> {
          if (ready.get()) {
            up.complete(true);
          }
        },
        0,
        100,
        TimeUnit.MILLISECONDS);
    return up;
  }

  CompletableFuture<Boolean> awaitReadyAndStop(Supplier<Boolean> ready) {
    CompletableFuture<Boolean> up = new CompletableFuture<>();
    ScheduledFuture<?> polling =
        timer.scheduleWithFixedDelay(
            () -> {
              if (ready.get()) {
                up.complete(true);
              }
            },
            0,
            100,
            TimeUnit.MILLISECONDS);
    up.whenComplete((v, t) -> polling.cancel(true));
    return up;
  }

  CompletableFuture<String> interruptsItself(Report report, String page) {
    CompletableFuture<String> result = new CompletableFuture<>();
    Thread worker =
        new Thread(
            () -> {
              try {
                result.complete(report.render(page));
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    worker.start();
    result.exceptionally(
        t -> {
          worker.interrupt();
          return null;
        });
    return result;
  }

  CompletableFuture<String> ownPool(Report report, String page) {
    CompletableFuture<String> result = new CompletableFuture<>();
    ExecutorService single = Executors.newSingleThreadExecutor();
    single.submit(
        () -> {
          try {
            result.complete(report.render(page));
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    result.whenComplete((v, t) -> single.shutdownNow());
    return result;
  }

  Future<?> returnsTheTask(Report report, String page, CompletableFuture<String> result) {
    return pool.submit(
        () -> {
          try {
            result.complete(report.render(page));
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
  }

  CompletableFuture<List<String>> several(List<Report> reports) {
    CompletableFuture<List<String>> all = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    List<String> texts = new ArrayList<>();
    for (Report report : reports) {
      pool.submit(
          () -> {
            synchronized (texts) {
              texts.add(report.render("first"));
              if (texts.size() == reports.size()) {
                all.complete(texts);
              }
            }
          });
    }
    return all;
  }
}
