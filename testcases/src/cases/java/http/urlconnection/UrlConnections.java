package http.urlconnection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Scanner;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.HttpsURLConnection;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;

/** {@code HttpURLConnection} streams and {@code URL.openStream}. */
final class UrlConnections {
  private UrlConnections() {}

  static int leaksTheInputStream(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    InputStream in = connection.getInputStream(); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
    return in.read();
  }

  static String leaksTheErrorStreamOnly(HttpURLConnection connection) throws IOException {
    if (connection.getResponseCode() >= 400) {
      InputStream error = connection.getErrorStream(); // LEAK ResponseBody/ResponseBodyNotClosed
      return error == null ? "" : new String(error.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String closesBothStreams(HttpURLConnection connection) throws IOException {
    try (InputStream in =
        connection.getResponseCode() >= 400
            ? connection.getErrorStream()
            : connection.getInputStream()) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static byte[] leaksEitherStream(HttpURLConnection connection) throws IOException {
    InputStream in =
        connection.getResponseCode() < 400
            ? connection.getInputStream() // LEAK ResponseBody/ResponseBodyNotClosed
            : connection.getErrorStream(); // LEAK ResponseBody/ResponseBodyNotClosed
    return in.readAllBytes();
  }

  static byte[] disconnectReleasesTheStream(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try {
      return connection.getInputStream().readAllBytes(); // LEAK Deadline/RequestWithoutTimeout
    } finally {
      connection.disconnect();
    }
  }

  static int statusAndHeadersAcquireNothing(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestMethod("HEAD");
    long length = connection.getContentLengthLong(); // LEAK Deadline/RequestWithoutTimeout
    return length < 0 ? connection.getResponseCode() : (int) length;
  }

  static int theOutputStreamAcquiresNothing(HttpURLConnection connection, byte[] payload)
      throws IOException {
    connection.setDoOutput(true);
    OutputStream out = connection.getOutputStream();
    out.write(payload);
    return connection.getResponseCode();
  }

  static String leaksTheReaderOfALentConnection(HttpsURLConnection connection) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                connection.getInputStream())); // LEAK ResponseBody/ResponseBodyNotClosed
    return reader.readLine();
  }

  static String closesTheReaderOfALentConnection(HttpsURLConnection connection) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      return reader.readLine();
    }
  }

  static Properties leaksWhatPropertiesBorrow(URL url) throws IOException {
    Properties properties = new Properties();
    properties.load(url.openStream()); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
    return properties;
  }

  static Properties closesWhatPropertiesBorrow(URL url) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = url.openStream()) { // LEAK Deadline/RequestWithoutTimeout
      properties.load(in);
    }
    return properties;
  }

  static String closesThroughAScanner(URL url) throws IOException {
    try (Scanner scanner =
        new Scanner(url.openStream(), StandardCharsets.UTF_8).useDelimiter("\\A")) { // LEAK Deadline/RequestWithoutTimeout
      return scanner.hasNext() ? scanner.next() : "";
    }
  }

  static byte[] leaksWhenTheGzipHeaderIsBad(HttpURLConnection connection) throws IOException {
    InputStream raw = connection.getInputStream(); // LEAK ResponseBody/ResponseBodyNotClosed
    GZIPInputStream unzipped = new GZIPInputStream(raw);
    try (unzipped) {
      return unzipped.readAllBytes();
    }
  }

  static byte[] closesTheRawStreamToo(HttpURLConnection connection) throws IOException {
    try (InputStream raw = connection.getInputStream();
        GZIPInputStream unzipped = new GZIPInputStream(raw)) {
      return unzipped.readAllBytes();
    }
  }

  static Object closesAStreamCreatedInTheConstructorsArgument(HttpURLConnection connection)
      throws IOException, ClassNotFoundException {
    try (ObjectInputStream objects = new ObjectInputStream(connection.getInputStream())) {
      return objects.readObject();
    }
  }

  static InputStream returnsTheStream(URL url, String token) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + token);
    return connection.getInputStream(); // LEAK Deadline/RequestWithoutTimeout
  }

  static InputStream returnsTheUnzippedStream(HttpURLConnection connection) throws IOException {
    InputStream in = connection.getInputStream();
    boolean zipped = "gzip".equalsIgnoreCase(connection.getContentEncoding());
    if (!zipped) {
      return in;
    }
    try {
      return new GZIPInputStream(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  static void leaksWhenTheSecondOpenFails(URL first, URL second, OutputStream sink)
      throws IOException {
    InputStream left = first.openStream(); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
    InputStream right = second.openStream(); // LEAK Deadline/RequestWithoutTimeout
    try (left;
        right) {
      left.transferTo(sink);
      right.transferTo(sink);
    }
  }

  static void closesBothInOneHeader(URL first, URL second, OutputStream sink) throws IOException {
    try (InputStream left = first.openStream(); // LEAK Deadline/RequestWithoutTimeout
        InputStream right = second.openStream()) { // LEAK Deadline/RequestWithoutTimeout
      left.transferTo(sink);
      right.transferTo(sink);
    }
  }

  static InputSource asSource(URL url) throws IOException {
    InputSource source = new InputSource(url.toExternalForm());
    source.setByteStream(url.openStream()); // LEAK Deadline/RequestWithoutTimeout
    return source;
  }

  static void parse(URL url) throws Exception {
    InputSource source = new InputSource(url.openStream()); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
    SAXParserFactory.newInstance().newSAXParser().getXMLReader().parse(source);
  }

  /** A constructor's own exception is ignored where its argument makes the stream. */
  static GZIPInputStream unzipped(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    return new GZIPInputStream(connection.getInputStream()); // LEAK Deadline/RequestWithoutTimeout
  }

  static GZIPInputStream unzippedInSteps(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    InputStream plain = connection.getInputStream(); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
    return new GZIPInputStream(plain);
  }
}
