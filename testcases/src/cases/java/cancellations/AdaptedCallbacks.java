package cancellations;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Callbacks made by a helper of functions that complete the promise. */
final class AdaptedCallbacks {
  private final OkHttpClient client;
  private final ExecutorService pool;

  AdaptedCallbacks(OkHttpClient client, ExecutorService pool) {
    this.client = client;
    this.pool = pool;
  }

  CompletableFuture<Integer> code(Request request) {
    CompletableFuture<Integer> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client
        .newCall(request)
        .enqueue(adapted(promise::complete, promise::completeExceptionally));
    return promise;
  }

  CompletableFuture<Integer> okCancelled(Request request) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    Call call = client.newCall(request);
    call.enqueue(adapted(promise::complete, promise::completeExceptionally));
    promise.whenComplete(
        (code, failure) -> {
          if (promise.isCancelled()) {
            call.cancel();
          }
        });
    return promise;
  }

  private static Callback adapted(Consumer<Integer> success, Consumer<Throwable> failure) {
    return new Callback() {
      @Override
      public void onFailure(Call call, IOException e) {
        failure.accept(e);
      }

      @Override
      public void onResponse(Call call, Response response) {
        try (Response closed = response) {
          success.accept(closed.code());
        }
      }
    };
  }

  /** The loop asks in each round whether anybody still wants the sum. */
  CompletableFuture<Long> okAskedInLoop(long count) {
    CompletableFuture<Long> promise = new CompletableFuture<>();
    Future<?> unused =
        pool.submit(
            () -> {
              long sum = 0;
              for (long i = 0; i < count; i++) {
                if (promise.isDone()) {
                  return;
                }
                sum += i;
              }
              promise.complete(sum);
            });
    return promise;
  }

  /** Asked once the sum is there, which helps nobody. */
  CompletableFuture<Long> askedAtTheEnd(long count) {
    CompletableFuture<Long> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    Future<?> unused =
        pool.submit(
            () -> {
              long sum = 0;
              for (long i = 0; i < count; i++) {
                sum += i;
              }
              if (!promise.isDone()) {
                promise.complete(sum);
              }
            });
    return promise;
  }
}
