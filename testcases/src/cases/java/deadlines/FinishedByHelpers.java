package deadlines;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Builders that a helper anybody may call is given, and gives back. */
final class FinishedByHelpers {
  private FinishedByHelpers() {}

  static HttpRequest.Builder with(HttpRequest.Builder builder, Map<String, String> headers) {
    headers.forEach(builder::header);
    return builder;
  }

  static HttpRequest.Builder json(HttpRequest.Builder builder) {
    return builder.header("Accept", "application/json");
  }

  static HttpRequest.Builder patiently(HttpRequest.Builder builder) {
    return builder.timeout(Duration.ofSeconds(20));
  }

  static String withHeaders(HttpClient client, URI uri, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest request = with(HttpRequest.newBuilder(uri), headers).build();
    return client.send(request, BodyHandlers.ofString()).body(); // LEAK Deadline/RequestWithoutTimeout
  }

  static String asJson(HttpClient client, URI uri) throws IOException, InterruptedException {
    HttpRequest request = json(HttpRequest.newBuilder(uri)).build();
    return client.send(request, BodyHandlers.ofString()).body(); // LEAK Deadline/RequestWithoutTimeout
  }

  static String timedBefore(HttpClient client, URI uri) throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5));
    return client.send(json(builder).build(), BodyHandlers.ofString()).body();
  }

  static String timedByTheHelper(HttpClient client, URI uri)
      throws IOException, InterruptedException {
    HttpRequest request = patiently(HttpRequest.newBuilder(uri)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  static String ofTheCaller(HttpClient client, HttpRequest.Builder builder)
      throws IOException, InterruptedException {
    return client.send(json(builder).build(), BodyHandlers.ofString()).body();
  }
}
