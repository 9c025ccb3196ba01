package http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Responses to come that an object keeps. */
final class SharedFutures {
  private SharedFutures() {}

  /** Several methods ask for the response, which is the exchange's. */
  static final class Exchange {
    private final CompletableFuture<HttpResponse<InputStream>> response;

    Exchange(HttpClient client, HttpRequest request) {
      response = client.sendAsync(request, BodyHandlers.ofInputStream());
    }

    private HttpResponse<InputStream> response() throws IOException {
      try {
        return response.get();
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }

    boolean hasFailed() throws InterruptedException {
      if (response.isDone()) {
        try {
          response.get();
        } catch (ExecutionException e) {
          return true;
        }
      }
      return false;
    }

    int status() throws IOException {
      return response().statusCode();
    }

    InputStream body() throws IOException {
      return response().body();
    }
  }

  /** Only one asks, and gets what is there to be closed. */
  static final class Probe {
    private final CompletableFuture<HttpResponse<InputStream>> response;

    Probe(HttpClient client, HttpRequest request) {
      response = client.sendAsync(request, BodyHandlers.ofInputStream());
    }

    int status() {
      HttpResponse<InputStream> head = response.join(); // LEAK ResponseBody/ResponseBodyNotClosed
      return head.statusCode();
    }

    boolean isDone() {
      return response.isDone();
    }
  }

  static <T> T cast(HttpClient client, HttpRequest request, Class<T> type)
      throws IOException, InterruptedException {
    InputStream body = client.send(request, BodyHandlers.ofInputStream()).body();
    return type.cast(body);
  }

  static <T> boolean castAndForgotten(HttpClient client, HttpRequest request, Class<T> type)
      throws IOException, InterruptedException {
    InputStream body = client.send(request, BodyHandlers.ofInputStream()).body(); // LEAK ResponseBody/ResponseBodyNotClosed
    T it = type.cast(body);
    return it == null;
  }
}
