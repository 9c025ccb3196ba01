package http.okhttp;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Asynchronous calls: the response parameter of {@code onResponse} belongs to the callback. */
final class OkHttpCallbacks {
  private final OkHttpClient http;

  OkHttpCallbacks(OkHttpClient http) {
    this.http = http;
  }

  void leaksInAnonymousCallback(Request request, Consumer<Integer> statusSink) {
    http.newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {
                statusSink.accept(-1);
              }

              @Override
              public void onResponse(
                  Call call, Response response) { // LEAK ResponseBody/ResponseBodyNotClosed
                statusSink.accept(response.code());
              }
            });
  }

  void closesInAnonymousCallback(Request request, Consumer<Integer> statusSink) {
    http.newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {
                statusSink.accept(-1);
              }

              @Override
              public void onResponse(Call call, Response response) {
                try (response) {
                  statusSink.accept(response.code());
                }
              }
            });
  }

  /** Reads the body on success, forgets it on an error status. */
  static final class LeaksOnErrorStatus implements Callback {
    private final Consumer<String> sink;

    LeaksOnErrorStatus(Consumer<String> sink) {
      this.sink = sink;
    }

    @Override
    public void onFailure(Call call, IOException e) {
      sink.accept(e.toString());
    }

    @Override
    public void onResponse(Call call, Response response) // LEAK ResponseBody/ResponseBodyNotClosed
        throws IOException {
      if (response.isSuccessful()) {
        sink.accept(response.body().string());
      } else {
        sink.accept("HTTP " + response.code());
      }
    }
  }

  /** Reads the body whatever the status. */
  static final class ReadsOnEveryStatus implements Callback {
    private final Consumer<String> sink;

    ReadsOnEveryStatus(Consumer<String> sink) {
      this.sink = sink;
    }

    @Override
    public void onFailure(Call call, IOException e) {
      sink.accept(e.toString());
    }

    @Override
    public void onResponse(Call call, Response response) throws IOException {
      String text = response.body().string();
      sink.accept(response.isSuccessful() ? text : "HTTP " + response.code() + ": " + text);
    }
  }

  CompletableFuture<Response> handsTheResponseToAFuture(Call call) {
    CompletableFuture<Response> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    call.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call failed, IOException e) {
            promise.completeExceptionally(e);
          }

          @Override
          public void onResponse(Call done, Response response) {
            promise.complete(response);
          }
        });
    return promise;
  }

  CompletableFuture<String> leaksOnExceptionalCompletion(Call call) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    call.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call failed, IOException e) {
            promise.completeExceptionally(e);
          }

          @Override
          public void onResponse(
              Call done, Response response) { // LEAK ResponseBody/ResponseBodyNotClosed
            if (response.code() != 200) {
              promise.completeExceptionally(new IOException("HTTP " + response.code()));
              return;
            }
            try {
              promise.complete(response.body().string());
            } catch (IOException e) {
              promise.completeExceptionally(e);
            }
          }
        });
    return promise;
  }

  CompletableFuture<String> closesOnBothCompletions(Call call) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    call.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call failed, IOException e) {
            promise.completeExceptionally(e);
          }

          @Override
          public void onResponse(Call done, Response response) {
            try (ResponseBody body = response.body()) {
              if (response.code() != 200) {
                promise.completeExceptionally(new IOException("HTTP " + response.code()));
                return;
              }
              promise.complete(body.string());
            } catch (IOException e) {
              promise.completeExceptionally(e);
            }
          }
        });
    return promise;
  }

  /** The response goes on to a method of the class that closes it. */
  static final class DelegatingCallback implements Callback {
    private final StringBuilder log = new StringBuilder();

    @Override
    public void onFailure(Call call, IOException e) {
      log.append(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      record(response);
    }

    private void record(Response response) {
      log.append(response.code());
      response.close();
    }
  }

  /** The response goes on to a method of the class that only looks at it. */
  static final class LeakyDelegatingCallback implements Callback {
    private final StringBuilder log = new StringBuilder();

    @Override
    public void onFailure(Call call, IOException e) {
      log.append(e);
    }

    @Override
    public void onResponse(
        Call call, Response response) { // LEAK ResponseBody/ResponseBodyNotClosed
      record(response);
    }

    private void record(Response response) {
      log.append(response.code()).append(response.message());
    }
  }
}
