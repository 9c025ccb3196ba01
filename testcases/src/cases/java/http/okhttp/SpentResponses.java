package http.okhttp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okhttp3.Response;

/** Stages that close a response and pass it on: the next ones get what is closed. */
final class SpentResponses {
  private native CompletableFuture<Response> execute(String method);

  private CompletableFuture<Response> executeClosed(String method) {
    return execute(method)
        .thenApply(
            response -> {
              if (response != null) {
                response.body().close();
              }
              return response;
            });
  }

  private CompletableFuture<Response> executeRetried(String method) {
    return execute(method)
        .exceptionally(
            e -> {
              if (e instanceof IllegalStateException) {
                return null;
              }
              throw new CompletionException(e);
            })
        .thenCompose(
            response -> {
              if (response != null) {
                return CompletableFuture.completedFuture(response);
              }
              return execute(method);
            })
        .thenApply(
            response -> {
              if (response != null) {
                response.body().close();
              }
              return response;
            });
  }

  CompletableFuture<Integer> ok(String method) {
    return executeClosed(method).thenApply(response -> response.code());
  }

  CompletableFuture<Integer> okRetried(String method) {
    return executeRetried(method).thenApply(response -> response.code());
  }

  CompletableFuture<Void> okHere(String method) {
    return execute(method)
        .whenComplete(
            (response, failure) -> {
              if (response != null) {
                response.close();
              }
            })
        .thenAccept(response -> System.out.println(response.code()));
  }

  CompletableFuture<Integer> leak(String method) {
    return execute(method).thenApply(response -> response.code()); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  private CompletableFuture<Response> executeChecked(String method) {
    return execute(method)
        .thenApply(
            response -> {
              if (!response.isSuccessful()) {
                response.close();
              }
              return response;
            });
  }

  CompletableFuture<Integer> leakChecked(String method) {
    return executeChecked(method).thenApply(response -> response.code()); // LEAK ResponseBody/ResponseBodyNotClosed
  }
}
