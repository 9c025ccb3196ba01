package cancellations;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Promises that know what completes them. */
final class OwnPromises implements AutoCloseable {
  static final class CallFuture extends CompletableFuture<Integer> implements Callback {
    private final Call call;

    CallFuture(Call call) {
      this.call = call;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      call.cancel();
      return super.cancel(mayInterrupt);
    }

    @Override
    public void onResponse(Call c, Response response) {
      complete(response.code());
      response.close();
    }

    @Override
    public void onFailure(Call c, IOException e) {
      completeExceptionally(e);
    }
  }

  /** A promise together with its task. */
  record Job(CompletableFuture<String> result, Future<?> task) {
    void stop() {
      task.cancel(true);
    }
  }

  private final ExecutorService pool;

  OwnPromises() {
    pool = Executors.newWorkStealingPool();
  }

  @Override
  public void close() {
    pool.shutdown();
  }

  CompletableFuture<Integer> status(OkHttpClient client, Request request) {
    Call call = client.newCall(request);
    CallFuture future = new CallFuture(call);
    call.enqueue(future);
    return future;
  }

  Job job(Supplier<String> work) {
    CompletableFuture<String> result = new CompletableFuture<>();
    Future<?> task = pool.submit(() -> result.complete(work.get()));
    return new Job(result, task);
  }

  CompletableFuture<String> throughReference(Supplier<String> work) {
    AtomicReference<Future<?>> task = new AtomicReference<>();
    CompletableFuture<String> result =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterrupt) {
            task.get().cancel(true);
            return super.cancel(mayInterrupt);
          }
        };
    task.set(pool.submit(() -> result.complete(work.get())));
    return result;
  }

  CompletableFuture<String> handlerThroughReference(Supplier<String> work) {
    AtomicReference<Future<?>> task = new AtomicReference<>();
    CompletableFuture<String> result = new CompletableFuture<>();
    result.whenComplete((v, t) -> task.get().cancel(true));
    task.set(pool.submit(() -> result.complete(work.get())));
    return result;
  }

  CompletableFuture<String> doneAlready(String text) {
    CompletableFuture<String> result = new CompletableFuture<>();
    result.complete(text);
    return result;
  }

  CompletableFuture<String> handler(Supplier<String> work) {
    CompletableFuture<String> result = new CompletableFuture<>();
    Future<?> task = pool.submit(() -> result.complete(work.get()));
    Runnable stop = () -> task.cancel(true);
    result.whenComplete((v, t) -> stop.run());
    return result;
  }

  Runnable givesTheMeans(Supplier<String> work, CompletableFuture<CompletableFuture<String>> sink) {
    CompletableFuture<String> result = new CompletableFuture<>();
    Future<?> task = pool.submit(() -> result.complete(work.get()));
    sink.complete(result);
    return () -> task.cancel(true);
  }

  CompletableFuture<String> logsOnly(Supplier<String> work) {
    CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    pool.submit(() -> result.complete(work.get()));
    result.whenComplete(
        (v, t) -> {
          if (result.isCancelled()) {
            System.out.println("cancelled");
          }
        });
    return result;
  }

  CompletableFuture<String> cancelsItselfOnly(Supplier<String> work) {
    CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    pool.submit(
        () -> {
          try {
            result.complete(work.get());
          } catch (RuntimeException e) {
            result.cancel(false);
          }
        });
    return result;
  }

  /** Keeps its promise to itself: nobody else can cancel it. */
  static final class Probe implements Callback {
    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    @Override
    public void onResponse(Call c, Response response) {
      code.complete(response.code());
      response.close();
    }

    @Override
    public void onFailure(Call c, IOException e) {
      code.completeExceptionally(e);
    }

    boolean isOver() {
      return code.isDone();
    }
  }

  static Probe probe(OkHttpClient client, Request request) {
    Probe probe = new Probe();
    client.newCall(request).enqueue(probe);
    return probe;
  }
}
