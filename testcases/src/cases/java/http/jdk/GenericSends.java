package http.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;

/** What a generic helper returns is a resource where its caller asks for a stream. */
final class GenericSends {
  private final HttpClient client;

  GenericSends(HttpClient client) {
    this.client = client;
  }

  private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException {
    try {
      return client.send(request, handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private <T> HttpResponse<T> sendTwice(HttpRequest request, BodyHandler<T> handler)
      throws IOException {
    try {
      return send(request, handler);
    } catch (IOException e) {
      return send(request, handler);
    }
  }

  int leakStatusOnly(HttpRequest request) throws IOException {
    HttpResponse<InputStream> response =
        send(request, BodyHandlers.ofInputStream()); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.statusCode();
  }

  InputStream leakOnAnError(HttpRequest request) throws IOException {
    HttpResponse<InputStream> response =
        sendTwice(request, BodyHandlers.ofInputStream()); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.statusCode() != 200) {
      throw new IOException("HTTP " + response.statusCode());
    }
    return response.body();
  }

  int okText(HttpRequest request) throws IOException {
    HttpResponse<String> response = sendTwice(request, BodyHandlers.ofString());
    return response.statusCode();
  }

  int okClosed(HttpRequest request) throws IOException {
    try (InputStream body = send(request, BodyHandlers.ofInputStream()).body()) {
      return body.read();
    }
  }

  <T> int okOfAnyType(HttpRequest request, BodyHandler<T> handler) throws IOException {
    return send(request, handler).statusCode();
  }
}
