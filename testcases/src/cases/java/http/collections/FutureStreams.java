package http.collections;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Responses out of streams of futures. */
final class FutureStreams {
  private final HttpClient client;

  FutureStreams(HttpClient client) {
    this.client = client;
  }

  List<Integer> codes(List<CompletableFuture<HttpResponse<InputStream>>> futures) {
    return futures.stream()
        .map(CompletableFuture::join) // LEAK ResponseBody/ResponseBodyNotClosed
        .map(HttpResponse::statusCode)
        .toList();
  }

  List<Integer> sentCodes(List<HttpRequest> requests) {
    List<CompletableFuture<HttpResponse<InputStream>>> futures = new ArrayList<>();
    for (HttpRequest request : requests) {
      futures.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream()));
    }
    return futures.stream()
        .map(CompletableFuture::join) // LEAK ResponseBody/ResponseBodyNotClosed
        .map(HttpResponse::statusCode)
        .toList();
  }

  List<Integer> sentStrings(List<HttpRequest> requests) {
    List<CompletableFuture<HttpResponse<String>>> futures = new ArrayList<>();
    for (HttpRequest request : requests) {
      futures.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
    }
    return futures.stream().map(CompletableFuture::join).map(HttpResponse::statusCode).toList();
  }

  List<HttpResponse<InputStream>> responses(
      List<CompletableFuture<HttpResponse<InputStream>>> futures) {
    return futures.stream().map(CompletableFuture::join).toList();
  }

  List<Integer> closedCodes(List<CompletableFuture<HttpResponse<InputStream>>> futures) {
    return futures.stream().map(CompletableFuture::join).map(FutureStreams::closedCode).toList();
  }

  private static int closedCode(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      return response.statusCode();
    } catch (IOException e) {
      return -1;
    }
  }

  void printsAll(List<CompletableFuture<HttpResponse<InputStream>>> futures) {
    futures.stream()
        .map(CompletableFuture::join) // LEAK ResponseBody/ResponseBodyNotClosed
        .forEach(response -> System.out.println(response.statusCode()));
  }

  void closesAll(List<CompletableFuture<HttpResponse<InputStream>>> futures) {
    futures.stream().map(CompletableFuture::join).forEach(FutureStreams::closedCode);
  }

  private HttpResponse<InputStream> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException | InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      throw new IllegalStateException("no answer");
    }
  }

  List<Integer> codesOfAnswers(List<HttpRequest> requests) {
    return requests.stream()
        .map(this::send) // LEAK ResponseBody/ResponseBodyNotClosed
        .map(response -> response.statusCode())
        .toList();
  }

  List<InputStream> bodies(List<HttpRequest> requests) {
    return requests.stream().map(this::send).map(HttpResponse::body).toList();
  }
}
