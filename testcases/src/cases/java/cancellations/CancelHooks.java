package cancellations;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** What code that hears of the end of a promise does where the promise has been cancelled. */
final class CancelHooks {
  private static final class CodeCallback implements Callback {
    private final CompletableFuture<Integer> code;

    CodeCallback(CompletableFuture<Integer> code) {
      this.code = code;
    }

    @Override
    public void onFailure(Call call, IOException e) {
      code.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      response.close();
      code.complete(response.code());
    }
  }

  private final ExecutorService pool;
  private final ScheduledExecutorService timer;

  CancelHooks(ExecutorService pool, ScheduledExecutorService timer) {
    this.pool = pool;
    this.timer = timer;
  }

  CompletableFuture<Integer> logsTheCall(Call call) {
    CompletableFuture<Integer> code = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    code.whenComplete((v, t) -> System.out.println(call.request().url() + " is over"));
    call.enqueue(new CodeCallback(code));
    return code;
  }

  CompletableFuture<Integer> okCancelsTheCall(Call call) {
    CompletableFuture<Integer> code = new CompletableFuture<>();
    code.whenComplete((v, t) -> call.cancel());
    call.enqueue(new CodeCallback(code));
    return code;
  }

  CompletableFuture<String> onSuccessOnly(Supplier<String> work) {
    CompletableFuture<String> text = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    Future<?> task = pool.submit(() -> text.complete(work.get()));
    text.thenRun(() -> task.cancel(true));
    return text;
  }

  CompletableFuture<String> okOnEveryEnd(Supplier<String> work) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Future<?> task = pool.submit(() -> text.complete(work.get()));
    text.handle((v, t) -> task.cancel(true));
    return text;
  }

  CompletableFuture<String> unlessCancelled(Supplier<String> work) {
    CompletableFuture<String> text = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    Future<?> task = pool.submit(() -> text.complete(work.get()));
    text.whenComplete(
        (v, t) -> {
          if (!text.isCancelled()) {
            task.cancel(true);
          }
        });
    return text;
  }

  CompletableFuture<String> onTimeoutOnly(Supplier<String> work) {
    CompletableFuture<String> text = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    Future<?> task = pool.submit(() -> text.complete(work.get()));
    text.orTimeout(1, TimeUnit.SECONDS)
        .whenComplete(
            (v, t) -> {
              if (t instanceof TimeoutException) {
                task.cancel(true);
              }
            });
    return text;
  }

  CompletableFuture<String> okOnFailure(Supplier<String> work) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Future<?> task = pool.submit(() -> text.complete(work.get()));
    text.whenComplete(
        (v, t) -> {
          if (t != null && v == null) {
            cancel(task, t);
          }
        });
    return text;
  }

  private static void cancel(Future<?> task, Throwable reason) {
    if (reason == null) {
      return;
    }
    task.cancel(true);
  }

  CompletableFuture<String> alarmOnly(Supplier<String> work) {
    CompletableFuture<String> text = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    ScheduledFuture<?> alarm =
        timer.schedule(
            () -> text.completeExceptionally(new TimeoutException()), 1, TimeUnit.SECONDS);
    Future<?> task = pool.submit(() -> text.complete(work.get()));
    System.out.println("submitted " + task);
    text.whenComplete((v, t) -> alarm.cancel(false));
    return text;
  }

  CompletableFuture<String> okAlarmAndTask(Supplier<String> work) {
    CompletableFuture<String> text = new CompletableFuture<>();
    ScheduledFuture<?> alarm =
        timer.schedule(
            () -> text.completeExceptionally(new TimeoutException()), 1, TimeUnit.SECONDS);
    Future<?> task = pool.submit(() -> text.complete(work.get()));
    text.whenComplete(
        (v, t) -> {
          alarm.cancel(false);
          task.cancel(true);
        });
    return text;
  }

  CompletableFuture<Integer> okStopFlag(int[] numbers) {
    CompletableFuture<Integer> sum = new CompletableFuture<>();
    AtomicBoolean stop = new AtomicBoolean();
    sum.whenComplete((v, t) -> stop.set(true));
    Future<?> task =
        pool.submit(
            () -> {
              int result = 0;
              for (int i = 0; i < numbers.length && !stop.get(); i++) {
                result += numbers[i];
              }
              sum.complete(result);
            });
    System.out.println("submitted " + task);
    return sum;
  }

  CompletableFuture<Integer> flagForOthers(int[] numbers) {
    CompletableFuture<Integer> sum = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    AtomicBoolean over = new AtomicBoolean();
    sum.whenComplete((v, t) -> over.set(true));
    Future<?> task =
        pool.submit(
            () -> {
              int result = 0;
              for (int number : numbers) {
                result += number;
              }
              sum.complete(result);
            });
    System.out.println(task + " over: " + over.get());
    return sum;
  }

  CompletableFuture<String> okWatched(Supplier<String> work) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Future<?> task = pool.submit(() -> text.complete(work.get()));
    ScheduledFuture<?> watch =
        timer.scheduleAtFixedRate(
            () -> {
              if (text.isCancelled()) {
                task.cancel(true);
              }
            },
            1,
            1,
            TimeUnit.SECONDS);
    System.out.println("watched by " + watch);
    return text;
  }
}
