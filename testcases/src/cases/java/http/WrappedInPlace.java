package http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URLConnection;
import java.util.zip.GZIPInputStream;

/** A stream whose variable gets what is made around it. */
final class WrappedInPlace {

  InputStream open(HttpURLConnection connection) throws IOException {
    InputStream input = connection.getInputStream(); // LEAK ResponseBody/ResponseBodyNotClosed
    if ("gzip".equals(connection.getContentEncoding()))
      input = new GZIPInputStream(input);
    return input;
  }

  InputStream openBuffered(URLConnection connection, boolean isPacked) throws IOException {
    InputStream input = connection.getInputStream(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (isPacked) {
      input = new GZIPInputStream(input);
    }
    input = new BufferedInputStream(input, 1024);
    return input;
  }

  InputStream openOther(HttpURLConnection connection, HttpURLConnection other) throws IOException {
    InputStream input = connection.getInputStream(); // LEAK ResponseBody/ResponseBodyNotClosed
    if ("gzip".equals(connection.getContentEncoding())) {
      input = new GZIPInputStream(other.getInputStream());
    }
    return input;
  }
}
