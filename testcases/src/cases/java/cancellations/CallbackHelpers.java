package cancellations;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Promises whose work is started, completed or cancelled elsewhere. */
class CallbackHelpers implements AutoCloseable {
  interface Parser<T> {
    T parse(String text);
  }

  protected final OkHttpClient client;
  protected final ExecutorService pool;
  private Call current;

  CallbackHelpers(OkHttpClient client) {
    this.client = client;
    this.pool = Executors.newCachedThreadPool();
  }

  @Override
  public void close() {
    pool.shutdown();
  }

  CompletableFuture<String> ofClass(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client.newCall(request).enqueue(new PromiseCallbacks.TextCallback(promise));
    return promise;
  }

  CompletableFuture<String> ofClassCancellable(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Call call = client.newCall(request);
    call.enqueue(new PromiseCallbacks.TextCallback(promise));
    PromiseCallbacks.cancelWith(promise, call);
    return promise;
  }

  CompletableFuture<String> ofFactory(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client.newCall(request).enqueue(PromiseCallbacks.completing(promise));
    return promise;
  }

  CompletableFuture<String> ofFactoryCancellable(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Call call = client.newCall(request);
    call.enqueue(PromiseCallbacks.completing(promise));
    promise.whenComplete((v, t) -> stopIfCancelled(call, t));
    return promise;
  }

  private static void stopIfCancelled(Call call, Throwable failure) {
    if (failure instanceof CancellationException) {
      call.cancel();
    }
  }

  CompletableFuture<String> startedByHelper(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    PromiseCallbacks.start(client.newCall(request), promise);
    return promise;
  }

  CompletableFuture<String> startedByHelperCancellable(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Call call = client.newCall(request);
    PromiseCallbacks.start(call, promise);
    promise.whenComplete((v, t) -> call.cancel());
    return promise;
  }

  CompletableFuture<String> sentByHelper(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    PromiseCallbacks.send(client.newCall(request), new PromiseCallbacks.TextCallback(promise));
    return promise;
  }

  CompletableFuture<String> sentByHelperCancellable(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Call call = client.newCall(request);
    PromiseCallbacks.send(call, new PromiseCallbacks.TextCallback(promise));
    promise.exceptionally(
        failure -> {
          call.cancel();
          return null;
        });
    return promise;
  }

  CompletableFuture<String> returnedByHelperAndDropped(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    sent(request, promise);
    return promise;
  }

  CompletableFuture<String> returnedByHelper(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Call call = sent(request, promise);
    promise.whenComplete((v, t) -> call.cancel());
    return promise;
  }

  private Call sent(Request request, CompletableFuture<String> promise) {
    Call call = client.newCall(request);
    call.enqueue(new PromiseCallbacks.TextCallback(promise));
    return call;
  }

  private void load(Request request, Consumer<String> success, Consumer<Exception> failure) {
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onResponse(Call call, Response response) {
                try (response) {
                  success.accept(response.body().string());
                } catch (IOException e) {
                  failure.accept(e);
                }
              }

              @Override
              public void onFailure(Call call, IOException e) {
                failure.accept(e);
              }
            });
  }

  CompletableFuture<String> throughConsumers(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    load(request, promise::complete, promise::completeExceptionally);
    return promise;
  }

  private void loadCurrent(Request request, Consumer<String> success) {
    current = client.newCall(request);
    current.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call call, Response response) throws IOException {
            try (response) {
              success.accept(response.body().string());
            }
          }

          @Override
          public void onFailure(Call call, IOException e) {
            success.accept("");
          }
        });
  }

  CompletableFuture<String> throughField(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    loadCurrent(request, promise::complete);
    return promise;
  }

  void cancelCurrent() {
    current.cancel();
  }

  <T> CompletableFuture<T> parsed(Request request, Parser<T> parser) {
    CompletableFuture<T> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client
        .newCall(request)
        .enqueue(
            new PromiseCallbacks.BaseCallback<T>(promise) {
              @Override
              T read(Response response) throws IOException {
                return parser.parse(response.body().string());
              }
            });
    return promise;
  }

  CompletableFuture<String> compute(Function<String, String> work, String input) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    pool.submit(() -> run(work, input, promise));
    return promise;
  }

  private static void run(
      Function<String, String> work, String input, CompletableFuture<String> promise) {
    try {
      promise.complete(work.apply(input));
    } catch (RuntimeException e) {
      promise.completeExceptionally(e);
    }
  }

  CompletableFuture<String> computeCancellable(Function<String, String> work, String input) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    track(promise, pool.submit(() -> run(work, input, promise)));
    return promise;
  }

  private static void track(CompletableFuture<?> promise, Future<?> task) {
    promise.whenComplete((v, t) -> task.cancel(true));
  }

  private Future<?> submit(Runnable task) {
    return pool.submit(task);
  }

  CompletableFuture<String> submittedByHelper(Function<String, String> work, String input) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Future<?> task = submit(() -> run(work, input, promise));
    promise.whenComplete((v, t) -> task.cancel(true));
    return promise;
  }

  private void background(Runnable task) {
    pool.submit(task);
  }

  CompletableFuture<String> inBackground(Function<String, String> work, String input) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    background(() -> run(work, input, promise));
    return promise;
  }

  private void foreground(Runnable task) {
    pool.execute(task);
  }

  CompletableFuture<String> inForeground(Function<String, String> work, String input) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    foreground(() -> run(work, input, promise));
    return promise;
  }

  CompletableFuture<String> runnableClass(Function<String, String> work, String input) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    pool.submit(new Work(work, input, promise));
    return promise;
  }

  CompletableFuture<String> runnableClassPolling(Function<String, String> work, String input) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.submit(new PatientWork(work, input, promise));
    return promise;
  }

  static final class Work implements Runnable {
    private final Function<String, String> work;
    private final String input;
    private final CompletableFuture<String> result;

    Work(Function<String, String> work, String input, CompletableFuture<String> result) {
      this.work = work;
      this.input = input;
      this.result = result;
    }

    @Override
    public void run() {
      try {
        result.complete(work.apply(input));
      } catch (RuntimeException e) {
        result.completeExceptionally(e);
      }
    }
  }

  static final class PatientWork implements Runnable {
    private final Function<String, String> work;
    private final String input;
    private final CompletableFuture<String> result;

    PatientWork(Function<String, String> work, String input, CompletableFuture<String> result) {
      this.work = work;
      this.input = input;
      this.result = result;
    }

    @Override
    public void run() {
      String text = input;
      for (int i = 0; i < 10 && !result.isCancelled(); i++) {
        text = work.apply(text);
      }
      result.complete(text);
    }
  }
}
