package cancellations;

import java.util.concurrent.CompletableFuture;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.concurrent.FutureCallback;
import org.apache.http.nio.client.HttpAsyncClient;

/** To abort a request is to cancel what became of it. */
final class AbortedRequests {
  private final HttpAsyncClient client;

  AbortedRequests(HttpAsyncClient client) {
    this.client = client;
  }

  CompletableFuture<HttpResponse> aborted(HttpUriRequest request) {
    CompletableFuture<HttpResponse> promise = new CompletableFuture<>();
    promise.whenComplete(
        (v, t) -> {
          if (promise.isCancelled()) {
            request.abort();
          }
        });
    client.execute(request, new Told<>(promise));
    return promise;
  }

  CompletableFuture<HttpResponse> abortedGet(String url) {
    HttpGet request = new HttpGet(url);
    CompletableFuture<HttpResponse> promise = new CompletableFuture<>();
    client.execute(request, new Told<>(promise));
    promise.whenComplete((v, t) -> request.abort());
    return promise;
  }

  CompletableFuture<HttpResponse> printed(HttpUriRequest request) {
    CompletableFuture<HttpResponse> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client.execute(request, new Told<>(promise));
    promise.whenComplete((v, t) -> System.out.println(request.getURI()));
    return promise;
  }

  private static final class Told<T> implements FutureCallback<T> {
    private final CompletableFuture<T> promise;

    Told(CompletableFuture<T> promise) {
      this.promise = promise;
    }

    @Override
    public void completed(T result) {
      promise.complete(result);
    }

    @Override
    public void failed(Exception failure) {
      promise.completeExceptionally(failure);
    }

    @Override
    public void cancelled() {
      promise.cancel(false);
    }
  }
}
