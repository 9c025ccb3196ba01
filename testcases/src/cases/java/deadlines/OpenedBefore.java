package deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;

/** Connections that are opened before what waits for them: they take no timeout behind that. */
class OpenedBefore {
  private HttpURLConnection kept;

  String connected(URL url) throws IOException {
    HttpURLConnection http = null;
    try {
      http = (HttpURLConnection) url.openConnection();
      http.connect();
      return http.getContentType(); // LEAK Deadline/RequestWithoutTimeout
    } finally {
      if (http != null) {
        http.disconnect();
      }
    }
  }

  InputStream ofOneOf(URL url, URL other) throws IOException {
    URLConnection connection = url.openConnection();
    if (!connection.getUseCaches()) {
      connection = other.openConnection();
    }
    connection.connect();
    return connection.getInputStream(); // LEAK Deadline/RequestWithoutTimeout
  }

  void open(URL url) throws IOException {
    kept = (HttpURLConnection) url.openConnection();
  }

  int status() throws IOException {
    kept.connect();
    return kept.getResponseCode(); // LEAK Deadline/RequestWithoutTimeout
  }

  int written(byte[] data) throws IOException {
    kept.setDoOutput(true);
    kept.getOutputStream().write(data);
    return kept.getResponseCode(); // LEAK Deadline/RequestWithoutTimeout
  }

  int perhapsWritten(byte[] data) throws IOException {
    if (data.length > 0) {
      kept.setDoOutput(true);
      kept.getOutputStream().write(data);
    }
    return kept.getResponseCode(); // LEAK Deadline/RequestWithoutTimeout
  }

  boolean isLarge() throws IOException {
    kept.connect();
    return kept.getDoInput() && kept.getContentLength() > 1000; // LEAK Deadline/RequestWithoutTimeout
  }
}
