package http.idioms;

import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;

/** A producer returns a chain of same-typed calls over the resource: all of them are aliases. */
final class ProducersWithChainedCalls {
  private final HttpClient client;

  ProducersWithChainedCalls(HttpClient client) {
    this.client = client;
  }

  @MustBeClosed
  Stream<String> returnsAChain(HttpRequest request) throws IOException, InterruptedException {
    return client
        .send(request, BodyHandlers.ofLines())
        .body()
        .filter(line -> !line.startsWith("#"))
        .map(String::trim);
  }

  Stream<String> returnsAChainWithOnClose(HttpRequest request, Runnable note)
      throws IOException, InterruptedException {
    Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body();
    return lines.onClose(note).skip(1);
  }

  List<String> closesTheChain(HttpRequest request) throws IOException, InterruptedException {
    try (Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body().skip(1)) {
      return lines.toList();
    }
  }

  long leaksTheChain(HttpRequest request) throws IOException, InterruptedException {
    return client
        .send(request, BodyHandlers.ofLines()) // LEAK ResponseBody/ResponseBodyNotClosed
        .body()
        .filter(line -> !line.startsWith("#"))
        .count();
  }
}
