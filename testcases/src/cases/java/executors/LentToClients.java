package executors;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A client of the JDK does not end the pool that its builder was given, in steps or in one chain. */
final class LentToClients {
  private LentToClients() {}

  static int inSteps(HttpRequest request) throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    HttpClient.Builder builder = HttpClient.newBuilder();
    builder.connectTimeout(Duration.ofSeconds(1));
    builder.executor(pool);
    HttpClient client = builder.build(); // LEAK Client/ClientNotClosed
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  static int inOneChain(HttpRequest request) throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).executor(pool).build(); // LEAK Client/ClientNotClosed
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  static HttpClient handedOn() {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).executor(pool).build();
  }

  static HttpClient.Builder halfMade() {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).executor(pool);
  }

  static void given(HttpClient.Builder builder) {
    builder.connectTimeout(Duration.ofSeconds(1)).executor(Executors.newFixedThreadPool(2));
  }
}
