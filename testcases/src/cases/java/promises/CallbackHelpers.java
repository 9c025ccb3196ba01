package promises;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Private methods of a callback: nobody but the callback's own methods runs them. */
class CallbackHelpers {
  private final OkHttpClient client;

  CallbackHelpers(OkHttpClient client) {
    this.client = client;
  }

  CompletableFuture<String> failsItForItsHelper(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Call started = client.newCall(request);
    cancels(promise, started);
    started.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call call, IOException e) {
            promise.completeExceptionally(e);
          }

          @Override
          public void onResponse(Call call, Response response) {
            try (response) {
              read(response);
            } catch (IOException e) {
              promise.completeExceptionally(e);
            }
          }

          private void read(Response response) throws IOException {
            promise.complete(response.body().string());
          }
        });
    return promise;
  }

  CompletableFuture<String> logsForItsHelper(Request request) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    Call started = client.newCall(request);
    cancels(promise, started);
    started.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call call, IOException e) {
            promise.completeExceptionally(e);
          }

          @Override
          public void onResponse(Call call, Response response) {
            try (response) {
              read(response);
            } catch (IOException e) {
              System.err.println(e);
            }
          }

          private void read(Response response) throws IOException {
            promise.complete(response.body().string());
          }
        });
    return promise;
  }

  private static void cancels(CompletableFuture<String> promise, Call call) {
    promise.whenComplete(
        (value, failure) -> {
          if (promise.isCancelled()) {
            call.cancel();
          }
        });
  }
}
