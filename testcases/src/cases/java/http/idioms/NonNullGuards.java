package http.idioms;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Objects;
import java.util.Optional;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;

/** {@code Objects.nonNull} and its relatives are null checks like any other. */
final class NonNullGuards {
  private NonNullGuards() {}

  static int guardsWithNonNull(CloseableHttpClient client, HttpGet get) throws IOException {
    CloseableHttpResponse response = null;
    try {
      response = client.execute(get);
      return response.getStatusLine().getStatusCode();
    } finally {
      if (Objects.nonNull(response)) {
        response.close();
      }
    }
  }

  static String guardsWithIsNull(HttpURLConnection connection) throws IOException {
    InputStream error = connection.getErrorStream();
    if (Objects.isNull(error)) {
      return null;
    }
    try (error) {
      return new String(error.readAllBytes());
    }
  }

  static int guardsWithNegation(CloseableHttpClient client, HttpGet get) throws IOException {
    CloseableHttpResponse response = null;
    try {
      response = client.execute(get);
      return response.getAllHeaders().length;
    } finally {
      if (!(response == null)) {
        response.close();
      }
    }
  }

  static int guardsWithIfPresent(CloseableHttpClient client, HttpGet get) throws IOException {
    CloseableHttpResponse response = null;
    try {
      response = client.execute(get);
      return response.getAllHeaders().length;
    } finally {
      Optional.ofNullable(response).ifPresent(NonNullGuards::discard);
    }
  }

  private static void discard(CloseableHttpResponse response) {
    try {
      response.close();
    } catch (IOException ignored) {
      // the connection is gone anyway
    }
  }

  static int leaksBehindNonNullOfAnother(CloseableHttpClient client, HttpGet get, Object lock)
      throws IOException {
    CloseableHttpResponse response = client.execute(get); // LEAK ResponseBody/ResponseBodyNotClosed
    int headers = response.getAllHeaders().length;
    if (Objects.nonNull(lock)) {
      response.close();
    }
    return headers;
  }
}
