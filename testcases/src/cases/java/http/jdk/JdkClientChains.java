package http.jdk;

import static java.net.http.HttpResponse.BodyHandlers.ofInputStream;
import static java.net.http.HttpResponse.BodyHandlers.ofLines;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A stage returns the body alone: the next one owns the stream. */
final class JdkClientChains {
  private final HttpClient client;

  JdkClientChains(HttpClient client) {
    this.client = client;
  }

  void printsAndForgetsTheLines(HttpRequest get) {
    client
        .sendAsync(get, ofLines())
        .thenApply(HttpResponse::body)
        .thenAccept(s -> s.forEach(System.out::println)); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  void printsAndClosesTheLines(HttpRequest get) {
    client
        .sendAsync(get, ofLines())
        .thenApply(HttpResponse::body)
        .thenAccept(
            lines -> {
              try (lines) {
                lines.forEach(System.out::println);
              }
            });
  }

  CompletableFuture<Long> closesTheStreamOfTheStageBefore(HttpRequest get) {
    return client
        .sendAsync(get, ofInputStream())
        .thenApply(HttpResponse::body)
        .whenComplete((in, failure) -> System.out.println(failure))
        .thenApply(JdkClientChains::drain);
  }

  CompletableFuture<Integer> readsOneByteTwoStagesLater(HttpRequest get) {
    return client
        .sendAsync(get, ofInputStream())
        .thenApply(HttpResponse::body)
        .whenComplete((in, failure) -> System.out.println(failure))
        .thenApply(in -> first(in)); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  int waitsForTheStreamAndForgetsIt(HttpRequest get) throws IOException {
    InputStream in =
        client
            .sendAsync(get, ofInputStream())
            .thenApply(response -> response.body())
            .join(); // LEAK ResponseBody/ResponseBodyNotClosed
    return in.read();
  }

  int waitsForTheStreamAndClosesIt(HttpRequest get) throws IOException {
    CompletableFuture<InputStream> body =
        client.sendAsync(get, ofInputStream()).thenApply(response -> response.body());
    try (InputStream in = body.join()) {
      return in.read();
    }
  }

  CompletableFuture<Stream<String>> leavesTheLinesToTheCaller(HttpRequest get) {
    return client.sendAsync(get, ofLines()).thenApply(r -> r.body().map(String::strip));
  }

  String waitsForSomethingElse(HttpRequest get) {
    return client
        .sendAsync(get, ofInputStream())
        .thenApply(JdkClientChains::text)
        .thenApply(String::strip)
        .join();
  }

  private static String text(HttpResponse<InputStream> response) {
    try (InputStream in = response.body()) {
      return new String(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Long drain(InputStream in) {
    try (in) {
      return in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int first(InputStream in) {
    try {
      return in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
