package http.jdk;

import static java.net.http.HttpResponse.BodyHandlers.ofInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** {@code sendAsync}: who owns the response that a stage delivers. */
final class JdkClientAsync {
  private final HttpClient client;

  JdkClientAsync(HttpClient client) {
    this.client = client;
  }

  int leaksAfterJoin(HttpRequest get) {
    HttpResponse<InputStream> response =
        client.sendAsync(get, ofInputStream()).join(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.statusCode();
  }

  byte[] closesAfterJoin(HttpRequest request) throws IOException {
    HttpResponse<InputStream> response = client.sendAsync(request, ofInputStream()).join();
    try (InputStream body = response.body()) {
      return body.readNBytes(4096);
    }
  }

  String leaksAfterGet(HttpRequest request) throws InterruptedException, ExecutionException {
    HttpResponse<InputStream> response =
        send(request).get(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.headers().firstValue("ETag").orElse("");
  }

  CompletableFuture<Void> leaksInThenAccept(HttpRequest request, Consumer<Integer> statuses) {
    return client
        .sendAsync(request, ofInputStream())
        .thenAccept(
            response -> { // LEAK ResponseBody/ResponseBodyNotClosed
              statuses.accept(response.statusCode());
            });
  }

  CompletableFuture<Void> closesInThenAccept(HttpRequest request, Consumer<byte[]> bodies) {
    return client
        .sendAsync(request, ofInputStream())
        .thenAccept(
            response -> {
              try (InputStream body = response.body()) {
                bodies.accept(body.readAllBytes());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  CompletableFuture<InputStream> returnsTheBodyFromThenApply(HttpRequest request) {
    return client.sendAsync(request, ofInputStream()).thenApply(response -> response.body());
  }

  CompletableFuture<InputStream> returnsTheBodyThroughAReference(HttpRequest request) {
    return client.sendAsync(request, ofInputStream()).thenApply(HttpResponse::body);
  }

  CompletableFuture<Integer> leaksThroughAReferenceThatDropsTheBody(HttpRequest request) {
    return client
        .sendAsync(request, ofInputStream())
        .thenApply(HttpResponse::statusCode); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  CompletableFuture<Integer> dropsABodyThatIsNoResource(HttpRequest request) {
    return client.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::statusCode);
  }

  CompletableFuture<HttpResponse<InputStream>> onlyLooksOnTheWay(
      HttpRequest request, StringBuilder log) {
    return client
        .sendAsync(request, ofInputStream())
        .whenComplete((response, error) -> log.append(error == null ? "ok" : error.toString()));
  }

  CompletableFuture<String> leaksInHandleOnBadStatus(HttpRequest request) {
    return client
        .sendAsync(request, ofInputStream())
        .handle(
            (response, // LEAK ResponseBody/ResponseBodyNotClosed
                error) -> {
              if (error != null) {
                return error.getMessage();
              }
              if (response.statusCode() != 200) {
                return "status " + response.statusCode();
              }
              return readFully(response.body());
            });
  }

  CompletableFuture<String> closesInHandle(HttpRequest request) {
    return client
        .sendAsync(request, ofInputStream())
        .handle((response, error) -> error != null ? "" : readFully(response.body()));
  }

  CompletableFuture<String> closesThroughAReferenceToAHelper(HttpRequest request) {
    return client.sendAsync(request, ofInputStream()).thenApply(JdkClientAsync::readBody);
  }

  CompletableFuture<HttpResponse<InputStream>> returnsTheFuture(HttpRequest request) {
    return client.sendAsync(request, ofInputStream());
  }

  private CompletableFuture<HttpResponse<InputStream>> send(HttpRequest request) {
    return client.sendAsync(request, ofInputStream());
  }

  private static String readBody(HttpResponse<InputStream> response) {
    return readFully(response.body());
  }

  private static String readFully(InputStream body) {
    try (body) {
      return new String(body.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void leaksInADroppedWhenComplete(HttpRequest request, StringBuilder log) {
    client
        .sendAsync(request, ofInputStream())
        .whenComplete(
            (response, // LEAK ResponseBody/ResponseBodyNotClosed
                error) -> log.append(error == null ? response.statusCode() : -1));
  }

  void closesInADroppedWhenComplete(HttpRequest request, StringBuilder log) {
    client
        .sendAsync(request, ofInputStream())
        .whenComplete(
            (response, error) -> {
              if (error != null) {
                log.append(error);
                return;
              }
              log.append(readFully(response.body()));
            });
  }

  int leaksTheBodyOfAStage(HttpRequest get) throws IOException {
    CompletableFuture<InputStream> body =
        client.sendAsync(get, ofInputStream()).thenApply(HttpResponse::body);
    return body.toCompletableFuture().join().read(); // LEAK ResponseBody/ResponseBodyNotClosed
  }
}
