package deadlines;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Requests that helpers build, send or finish. */
final class RequestHelpers {
  private RequestHelpers() {}

  /** A client of an inventory whose requests have no timeout. */
  static final class Inventory {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    Inventory(URI base) {
      this.base = base;
    }

    String list() throws IOException, InterruptedException {
      return body(get("/items"));
    }

    String item(int id) throws IOException, InterruptedException {
      HttpRequest request = get("/items/" + id);
      HttpResponse<String> response =
          http.send(request, BodyHandlers.ofString()); // LEAK Deadline/RequestWithoutTimeout
      return response.body();
    }

    private HttpRequest get(String path) {
      return common(path).GET().build();
    }

    private HttpRequest.Builder common(String path) {
      return HttpRequest.newBuilder(base.resolve(path)).header("Accept", "application/json");
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
      HttpResponse<String> response =
          http.send(request, BodyHandlers.ofString()); // LEAK Deadline/RequestWithoutTimeout
      if (response.statusCode() != 200) {
        throw new IOException("status " + response.statusCode());
      }
      return response.body();
    }
  }

  /** The same with one common helper that sets it. */
  static final class Orders {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Duration patience;

    Orders(URI base, Duration patience) {
      this.base = base;
      this.patience = patience;
    }

    int submit(String order) throws IOException, InterruptedException {
      return send(common("/orders").POST(BodyPublishers.ofString(order)).build());
    }

    int cancel(String order) throws IOException, InterruptedException {
      HttpRequest request = common("/orders/" + order).DELETE().build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder common(String path) {
      return HttpRequest.newBuilder(base.resolve(path)).timeout(patience);
    }

    private int send(HttpRequest request) throws IOException, InterruptedException {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  /** A helper that finishes what it is given. */
  static final class Finished {
    private final HttpClient http = HttpClient.newHttpClient();

    String read(URI uri) throws IOException, InterruptedException {
      HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
      limit(builder);
      return http.send(builder.build(), BodyHandlers.ofString()).body();
    }

    String authorised(URI uri, String token) throws IOException, InterruptedException {
      HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
      authorise(builder, token);
      return http.send(builder.build(), BodyHandlers.ofString()) // LEAK Deadline/RequestWithoutTimeout
          .body();
    }

    String customised(URI uri, UnaryOperator<HttpRequest.Builder> customiser)
        throws IOException, InterruptedException {
      HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
      HttpRequest request = customiser.apply(builder).build();
      return http.send(request, BodyHandlers.ofString()).body();
    }

    private static void limit(HttpRequest.Builder builder) {
      builder.timeout(Duration.ofSeconds(20));
    }

    private static void authorise(HttpRequest.Builder builder, String token) {
      builder.header("Authorization", token);
    }
  }

  /** Anybody may call it with a request of their own. */
  static String anybody(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString()).body();
  }

  /** One caller of the private method gives a timeout, and the other one none. */
  static final class Mixed {
    private final HttpClient http = HttpClient.newHttpClient();

    int slow(URI uri) throws IOException, InterruptedException {
      return status(HttpRequest.newBuilder(uri).build());
    }

    int quick(URI uri) throws IOException, InterruptedException {
      return status(HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(1)).build());
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
      return http.send(request, BodyHandlers.discarding()).statusCode(); // LEAK Deadline/RequestWithoutTimeout
    }
  }

  /** One request, kept in a field and sent again and again. */
  static final class Heartbeat {
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest ping;
    private final HttpRequest status;

    Heartbeat(URI host) {
      this.ping = HttpRequest.newBuilder(host.resolve("/ping")).build();
      this.status =
          HttpRequest.newBuilder(host.resolve("/status")).timeout(Duration.ofSeconds(3)).build();
    }

    boolean isAlive() throws IOException, InterruptedException {
      HttpResponse<Void> response =
          http.send(ping, BodyHandlers.discarding()); // LEAK Deadline/RequestWithoutTimeout
      return response.statusCode() < 500;
    }

    String status() throws IOException, InterruptedException {
      return http.send(status, BodyHandlers.ofString()).body();
    }
  }
}
