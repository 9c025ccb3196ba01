package deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** Connections that helpers open, configure or read. */
final class ConnectionHelpers {
  private ConnectionHelpers() {}

  /** Opens in one method, reads in another. */
  static final class Geocoder {
    String find(URL url) throws IOException {
      HttpURLConnection http = open(url);
      try (InputStream in = http.getInputStream()) { // LEAK Deadline/RequestWithoutTimeout
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    boolean exists(URL url) throws IOException {
      return isFine(open(url));
    }

    private boolean isFine(HttpURLConnection http) throws IOException {
      return http.getResponseCode() / 100 == 2; // LEAK Deadline/RequestWithoutTimeout
    }

    private HttpURLConnection open(URL url) throws IOException {
      HttpURLConnection http = (HttpURLConnection) url.openConnection();
      http.setInstanceFollowRedirects(false);
      return http;
    }
  }

  /** The helper that opens sets the timeouts. */
  static final class Weather {
    private final int millis;

    Weather(int millis) {
      this.millis = millis;
    }

    int status(URL url) throws IOException {
      return open(url).getResponseCode();
    }

    String type(URL url) throws IOException {
      HttpURLConnection http = open(url);
      return http.getContentType();
    }

    private HttpURLConnection open(URL url) throws IOException {
      HttpURLConnection http = (HttpURLConnection) url.openConnection();
      http.setConnectTimeout(millis);
      http.setReadTimeout(millis);
      return http;
    }
  }

  /** Helpers that configure what they are given. */
  static final class Configured {
    int withTimeouts(URL url) throws IOException {
      HttpURLConnection http = (HttpURLConnection) url.openConnection();
      timeouts(http, 10);
      return http.getResponseCode();
    }

    int withHeaders(URL url, Map<String, String> headers) throws IOException {
      HttpURLConnection http = (HttpURLConnection) url.openConnection();
      headers(http, headers);
      return http.getResponseCode(); // LEAK Deadline/RequestWithoutTimeout
    }

    int customised(URL url, Consumer<HttpURLConnection> customiser) throws IOException {
      HttpURLConnection http = (HttpURLConnection) url.openConnection();
      customiser.accept(http);
      return http.getResponseCode();
    }

    int twoSteps(URL url) throws IOException {
      HttpURLConnection http = (HttpURLConnection) url.openConnection();
      prepare(http);
      return http.getResponseCode();
    }

    private void prepare(HttpURLConnection connection) {
      connection.setUseCaches(false);
      timeouts(connection, 30);
    }

    private static void timeouts(URLConnection connection, int seconds) {
      connection.setConnectTimeout(seconds * 1000);
      connection.setReadTimeout(seconds * 1000);
    }

    private static void headers(URLConnection connection, Map<String, String> headers) {
      headers.forEach(connection::setRequestProperty);
    }
  }

  /** A connection in a field. */
  static final class Session {
    private URLConnection connection;
    private URLConnection patient;

    void open(URL url) throws IOException {
      connection = url.openConnection();
      patient = url.openConnection();
      patient.setReadTimeout(60_000);
    }

    int size() {
      return connection.getContentLength(); // LEAK Deadline/RequestWithoutTimeout
    }

    int patientSize() {
      return patient.getContentLength();
    }
  }

  /** A subclass may open it as it likes. */
  abstract static class Template {
    abstract HttpURLConnection open(URL url) throws IOException;

    int status(URL url) throws IOException {
      return open(url).getResponseCode();
    }
  }

  /** Each has a helper of its own, and they look alike. */
  static final class Prices {
    int of(URL item) throws IOException {
      int before = ofItem(item).getContentLength(); // LEAK Deadline/RequestWithoutTimeout
      int after = ofOffer(item).getContentLength(); // LEAK Deadline/RequestWithoutTimeout
      return before + after;
    }

    private URLConnection ofItem(URL item) throws IOException {
      return item.openConnection();
    }

    private URLConnection ofOffer(URL offer) throws IOException {
      return offer.openConnection();
    }
  }

  /** Asks again and again, each time by a new object. */
  static void poll(URL url, java.util.Timer timer) throws IOException {
    URLConnection connection = url.openConnection();
    class Poll extends java.util.TimerTask {
      @Override
      public void run() {
        System.out.println(connection.getContentLength()); // LEAK Deadline/RequestWithoutTimeout
        timer.schedule(new Poll(), 1_000);
      }
    }
    timer.schedule(new Poll(), 1_000);
  }
}
