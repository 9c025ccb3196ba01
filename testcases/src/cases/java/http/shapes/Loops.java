package http.shapes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.util.EntityUtils;

/** Polling, paging and redirect loops over several clients. */
final class Loops {
  private Loops() {}

  static int leaksEveryPoll(HttpClient client, HttpRequest request, int polls)
      throws IOException, InterruptedException {
    int status = 0;
    for (int poll = 0; poll < polls && status != 200; poll++) {
      HttpResponse<InputStream> response =
          client.send( // LEAK ResponseBody/ResponseBodyNotClosed
              request, BodyHandlers.ofInputStream());
      status = response.statusCode();
      Thread.sleep(100);
    }
    return status;
  }

  static byte[] pollsUntilReady(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    while (true) {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() == 200) {
          return body.readAllBytes();
        }
      }
      Thread.sleep(100);
    }
  }

  static String followsPages(CloseableHttpClient client, String first) throws IOException {
    StringBuilder pages = new StringBuilder();
    String next = first;
    while (next != null) {
      CloseableHttpResponse response = client.execute(new HttpGet(next));
      try {
        pages.append(EntityUtils.toString(response.getEntity()));
        next =
            response.containsHeader("X-Next") ? response.getFirstHeader("X-Next").getValue() : null;
      } finally {
        response.close();
      }
    }
    return pages.toString();
  }

  static String leaksTheLastPage(CloseableHttpClient client, HttpGet get) throws IOException {
    StringBuilder pages = new StringBuilder();
    while (true) {
      CloseableHttpResponse response =
          client.execute(get); // LEAK ResponseBody/ResponseBodyNotClosed
      if (!response.containsHeader("X-Next")) {
        break;
      }
      pages.append(EntityUtils.toString(response.getEntity()));
      response.close();
    }
    return pages.toString();
  }

  static InputStream followsRedirects(URL start) throws IOException {
    URL url = start;
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    while (connection.getResponseCode() / 100 == 3) { // LEAK Deadline/RequestWithoutTimeout
      url = new URL(url, connection.getHeaderField("Location"));
      connection.disconnect();
      connection = (HttpURLConnection) url.openConnection();
    }
    return connection.getInputStream();
  }

  static int countsLines(List<URL> urls) throws IOException {
    int lines = 0;
    for (URL url : urls) {
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) { // LEAK Deadline/RequestWithoutTimeout
        while (reader.readLine() != null) {
          lines++;
        }
      }
    }
    return lines;
  }

  static int leaksAllReadersButTheLast(List<URL> urls) throws IOException {
    int lines = 0;
    InputStream in = null;
    try {
      for (URL url : urls) {
        in = url.openStream(); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
        lines += in.read();
      }
    } finally {
      if (in != null) {
        in.close();
      }
    }
    return lines;
  }

  static int closesEachOfThem(List<URL> urls) throws IOException {
    int lines = 0;
    InputStream in = null;
    try {
      for (URL url : urls) {
        in = url.openStream(); // LEAK Deadline/RequestWithoutTimeout
        lines += in.read();
        in.close();
      }
    } finally {
      if (in != null) {
        in.close();
      }
    }
    return lines;
  }

  static int leaksOnContinueToTheNextMirror(List<HttpURLConnection> mirrors) throws IOException {
    for (HttpURLConnection mirror : mirrors) {
      InputStream in = mirror.getInputStream(); // LEAK ResponseBody/ResponseBodyNotClosed
      if (mirror.getContentLengthLong() == 0) {
        continue;
      }
      try (in) {
        return in.read();
      }
    }
    return -1;
  }
}
