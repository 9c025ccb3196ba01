package deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Requests of the JDK's client, with and without {@code timeout}. */
final class JdkRequests {
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  String oneChain(URI uri) throws IOException, InterruptedException {
    return client
        .send( // LEAK Deadline/RequestWithoutTimeout
            HttpRequest.newBuilder(uri).GET().build(), BodyHandlers.ofString())
        .body();
  }

  int aBuilderInALocal(String url, String token) throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder();
    builder.uri(URI.create(url));
    if (token != null) {
      builder.header("Authorization", "Bearer " + token);
    }
    HttpRequest request = builder.build();
    HttpResponse<Void> response =
        client.send(request, BodyHandlers.discarding()); // LEAK Deadline/RequestWithoutTimeout
    return response.statusCode();
  }

  CompletableFuture<String> asynchronous(URI uri) {
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", "text/plain").build();
    return client
        .sendAsync(request, BodyHandlers.ofString()) // LEAK Deadline/RequestWithoutTimeout
        .thenApply(HttpResponse::body);
  }

  List<CompletableFuture<Path>> manyDownloads(Map<URI, Path> targets) {
    List<CompletableFuture<Path>> all = new ArrayList<>();
    targets.forEach(
        (uri, file) -> {
          HttpRequest request = HttpRequest.newBuilder().uri(uri).build();
          all.add(
              client
                  .sendAsync( // LEAK Deadline/RequestWithoutTimeout
                      request, BodyHandlers.ofFile(file))
                  .thenApply(HttpResponse::body));
        });
    return all;
  }

  boolean eitherMethod(URI uri, boolean head) throws IOException, InterruptedException {
    HttpRequest request;
    if (head) {
      request =
          HttpRequest.newBuilder(uri).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
    } else {
      request = HttpRequest.newBuilder(uri).GET().build();
    }
    return client
            .send(request, BodyHandlers.discarding()) // LEAK Deadline/RequestWithoutTimeout
            .statusCode()
        == 200;
  }

  String inTheChain(URI uri) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).GET().build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  String onTheBuilder(URI uri, Duration patience) throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
    builder.timeout(patience);
    return client.send(builder.build(), BodyHandlers.ofString()).body();
  }

  String whereOneIsConfigured(URI uri, Duration patience)
      throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
    if (patience != null) {
      builder.timeout(patience);
    }
    return client.send(builder.build(), BodyHandlers.ofString()).body();
  }

  String somebodyElsesRequest(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString()).body();
  }

  CompletableFuture<Integer> asynchronousInTime(URI uri) {
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(1)).build();
    return client
        .sendAsync(request, BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  HttpRequest builtForTheCaller(URI uri) {
    return HttpRequest.newBuilder(uri).GET().build();
  }

  InputStream copyOfAnother(HttpRequest template, URI uri)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(template, (name, value) -> true).uri(uri).build();
    return client.send(request, BodyHandlers.ofInputStream()).body();
  }
}
