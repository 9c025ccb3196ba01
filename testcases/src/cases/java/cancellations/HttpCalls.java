package cancellations;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Orders fetched with OkHttp and Retrofit calls. */
final class HttpCalls {
  private final OkHttpClient client;
  private final Set<Call> running = ConcurrentHashMap.newKeySet();
  private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

  HttpCalls(OkHttpClient client) {
    this.client = client;
  }

  CompletableFuture<String> fetch(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onResponse(Call call, Response response) throws IOException {
                try (response) {
                  promise.complete(response.body().string());
                } catch (IOException e) {
                  promise.completeExceptionally(e);
                }
              }

              @Override
              public void onFailure(Call call, IOException e) {
                promise.completeExceptionally(e);
              }
            });
    return promise;
  }

  CompletableFuture<String> fetchCancellable(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Call call = client.newCall(request);
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call c, Response response) {
            try (response) {
              promise.complete(response.body().string());
            } catch (IOException e) {
              promise.completeExceptionally(e);
            }
          }

          @Override
          public void onFailure(Call c, IOException e) {
            promise.completeExceptionally(e);
          }
        });
    promise.whenComplete(
        (v, t) -> {
          if (promise.isCancelled()) {
            call.cancel();
          }
        });
    return promise;
  }

  CompletableFuture<Integer> status(Request request) {
    CompletableFuture<Integer> status = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    Call call = client.newCall(request);
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call c, Response response) {
            status.complete(response.code());
            response.close();
          }

          @Override
          public void onFailure(Call c, IOException e) {
            status.completeExceptionally(e);
          }
        });
    return status;
  }

  CompletableFuture<Integer> statusCancelledBefore(Request request) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    Call call = client.newCall(request);
    status.exceptionally(
        failure -> {
          if (failure instanceof CancellationException) {
            call.cancel();
          }
          return -1;
        });
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call c, Response response) {
            status.complete(response.code());
            response.close();
          }

          @Override
          public void onFailure(Call c, IOException e) {
            status.completeExceptionally(e);
          }
        });
    return status;
  }

  CompletableFuture<Integer> statusWithOverride(Request request) {
    Call call = client.newCall(request);
    CompletableFuture<Integer> status =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterrupt) {
            call.cancel();
            return super.cancel(mayInterrupt);
          }
        };
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call c, Response response) {
            status.complete(response.code());
            response.close();
          }

          @Override
          public void onFailure(Call c, IOException e) {
            status.completeExceptionally(e);
          }
        });
    return status;
  }

  CompletableFuture<Integer> timesOutOnly(Request request) {
    CompletableFuture<Integer> status = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onResponse(Call c, Response response) {
                status.complete(response.code());
                response.close();
              }

              @Override
              public void onFailure(Call c, IOException e) {
                status.completeExceptionally(e);
              }
            });
    return status.orTimeout(5, TimeUnit.SECONDS);
  }

  CompletableFuture<Integer> cancelledByTimerAlone(
      Request request, ScheduledExecutorService timer) {
    CompletableFuture<Integer> status = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    Call call = client.newCall(request);
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call c, Response response) {
            status.complete(response.code());
            response.close();
          }

          @Override
          public void onFailure(Call c, IOException e) {
            status.completeExceptionally(e);
          }
        });
    timer.schedule(() -> call.cancel(), 5, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    return status;
  }

  CompletableFuture<Integer> countsOnCompletion(Request request, Runnable metrics) {
    CompletableFuture<Integer> status = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    status.whenComplete((code, failure) -> metrics.run());
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onResponse(Call c, Response response) {
                status.complete(response.code());
                response.close();
              }

              @Override
              public void onFailure(Call c, IOException e) {
                status.completeExceptionally(e);
              }
            });
    return status;
  }

  CompletableFuture<Integer> keepsCalls(Request request) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    Call call = client.newCall(request);
    running.add(call);
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call c, Response response) {
            running.remove(c);
            status.complete(response.code());
            response.close();
          }

          @Override
          public void onFailure(Call c, IOException e) {
            running.remove(c);
            status.completeExceptionally(e);
          }
        });
    return status;
  }

  void cancelAll() {
    running.forEach(Call::cancel);
  }

  CompletableFuture<String> sharesOneRequest(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pending.put(request.url().toString(), promise);
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onResponse(Call call, Response response) {
                try (response) {
                  promise.complete(response.body().string());
                } catch (IOException e) {
                  promise.completeExceptionally(e);
                }
              }

              @Override
              public void onFailure(Call call, IOException e) {
                promise.completeExceptionally(e);
              }
            });
    return promise;
  }

  String waits(Request request) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onResponse(Call c, Response response) {
                status.complete(response.code());
                response.close();
              }

              @Override
              public void onFailure(Call c, IOException e) {
                status.completeExceptionally(e);
              }
            });
    return "status " + status.join();
  }

  CompletionStage<Integer> asStage(Request request) {
    CompletableFuture<Integer> status = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onResponse(Call c, Response response) {
                status.complete(response.code());
                response.close();
              }

              @Override
              public void onFailure(Call c, IOException e) {
                status.completeExceptionally(e);
              }
            });
    CompletionStage<Integer> stage = status;
    return stage;
  }

  Supplier<Future<Integer>> onDemand(Request request) {
    return () -> {
      CompletableFuture<Integer> status = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
      client
          .newCall(request)
          .enqueue(
              new Callback() {
                @Override
                public void onResponse(Call c, Response response) {
                  status.complete(response.code());
                  response.close();
                }

                @Override
                public void onFailure(Call c, IOException e) {
                  status.completeExceptionally(e);
                }
              });
      return status;
    };
  }

  Supplier<Future<Integer>> startedAtOnce(Request request) {
    CompletableFuture<Integer> status = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onResponse(Call c, Response response) {
                status.complete(response.code());
                response.close();
              }

              @Override
              public void onFailure(Call c, IOException e) {
                status.completeExceptionally(e);
              }
            });
    return () -> status;
  }

  CompletableFuture<Integer> onExecutor(Request request, Executor executor) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    executor.execute(
        () -> {
          try (Response response = client.newCall(request).execute()) {
            status.complete(response.code());
          } catch (IOException e) {
            status.completeExceptionally(e);
          }
        });
    return status;
  }

  <T> CompletableFuture<T> body(retrofit2.Call<T> call) {
    CompletableFuture<T> body = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    call.enqueue(
        new retrofit2.Callback<T>() {
          @Override
          public void onResponse(retrofit2.Call<T> c, retrofit2.Response<T> response) {
            body.complete(response.body());
          }

          @Override
          public void onFailure(retrofit2.Call<T> c, Throwable t) {
            body.completeExceptionally(t);
          }
        });
    return body;
  }

  <T> CompletableFuture<T> bodyCancellable(retrofit2.Call<T> call) {
    CompletableFuture<T> body = new CompletableFuture<>();
    call.enqueue(
        new retrofit2.Callback<T>() {
          @Override
          public void onResponse(retrofit2.Call<T> c, retrofit2.Response<T> response) {
            body.complete(response.body());
          }

          @Override
          public void onFailure(retrofit2.Call<T> c, Throwable t) {
            body.completeExceptionally(t);
          }
        });
    body.whenComplete((value, failure) -> call.cancel());
    return body;
  }

  <T> CompletableFuture<T> anyResult(retrofit2.Call<T> call) {
    CompletableFuture<T> body = new CompletableFuture<>();
    call.enqueue(
        new retrofit2.Callback<T>() {
          @Override
          public void onResponse(retrofit2.Call<T> c, retrofit2.Response<T> response) {
            body.complete(response.body());
          }

          @Override
          public void onFailure(retrofit2.Call<T> c, Throwable t) {
            body.completeExceptionally(t);
          }
        });
    body.handle((value, failure) -> value).thenRun(call::cancel);
    return body;
  }

  CompletableFuture<Response> handsTheResponseOn(Call call) {
    CompletableFuture<Response> promise = new CompletableFuture<>();
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call done, Response response) {
            promise.complete(response);
          }

          @Override
          public void onFailure(Call done, IOException e) {
            promise.completeExceptionally(e);
          }
        });
    promise.whenComplete(
        (response, failure) -> {
          if (promise.isCancelled()) {
            call.cancel();
          }
        });
    return promise;
  }
}
