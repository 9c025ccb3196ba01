package deadlines;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;

/** {@code URLConnection} and {@code URL.openStream}. */
final class UrlReads {
  private static final int READ_MILLIS = 5_000;

  private UrlReads() {}

  static String firstLine(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                connection.getInputStream(), // LEAK Deadline/RequestWithoutTimeout
                StandardCharsets.UTF_8))) {
      return reader.readLine();
    }
  }

  static int status(String address) throws IOException {
    HttpURLConnection http = (HttpURLConnection) new URL(address).openConnection();
    http.setRequestMethod("HEAD");
    try {
      return http.getResponseCode(); // LEAK Deadline/RequestWithoutTimeout
    } finally {
      http.disconnect();
    }
  }

  static long lastModified(URL url) throws IOException {
    return url.openConnection().getLastModified(); // LEAK Deadline/RequestWithoutTimeout
  }

  static byte[] connectTimeoutAlone(URL url) throws IOException {
    HttpURLConnection http = (HttpURLConnection) url.openConnection();
    http.setConnectTimeout(2_000);
    if (http.getResponseCode() != 200) { // LEAK Deadline/RequestWithoutTimeout
      throw new IOException("status " + http.getResponseCode());
    }
    try (InputStream in = http.getInputStream()) {
      return in.readAllBytes();
    }
  }

  static int post(URL url, byte[] body) throws IOException {
    HttpURLConnection http = (HttpURLConnection) url.openConnection();
    http.setDoOutput(true);
    try (OutputStream out = http.getOutputStream()) {
      out.write(body);
    }
    return http.getResponseCode(); // LEAK Deadline/RequestWithoutTimeout
  }

  static String header(URL url, String name) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setReadTimeout(0);
    return connection.getHeaderField(name); // LEAK Deadline/RequestWithoutTimeout
  }

  static Properties remoteProperties(URL url) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = url.openStream()) { // LEAK Deadline/RequestWithoutTimeout
      properties.load(in);
    }
    return properties;
  }

  static byte[] download(String address) throws IOException {
    try (InputStream in = new URL(address).openStream()) { // LEAK Deadline/RequestWithoutTimeout
      return in.readAllBytes();
    }
  }

  static byte[] bothTimeouts(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setConnectTimeout(2_000);
    connection.setReadTimeout(READ_MILLIS);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  static int readTimeoutAlone(URL url) throws IOException {
    HttpURLConnection http = (HttpURLConnection) url.openConnection();
    http.setReadTimeout(READ_MILLIS);
    return http.getResponseCode();
  }

  static int configured(URL url, int millis) throws IOException {
    HttpURLConnection http = (HttpURLConnection) url.openConnection();
    if (millis > 0) {
      http.setReadTimeout(millis);
    }
    return http.getResponseCode();
  }

  static void onlyWritten(URL url, byte[] body) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setDoOutput(true);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
  }

  static int lentConnection(HttpURLConnection http) throws IOException {
    return http.getResponseCode();
  }

  static Properties ofTheClassPath() throws IOException {
    Properties properties = new Properties();
    URL url = UrlReads.class.getResource("/defaults.properties");
    if (url != null) {
      try (InputStream in = url.openStream()) {
        properties.load(in);
      }
    }
    return properties;
  }

  static int allOfTheClassPath(ClassLoader loader) throws IOException {
    int size = 0;
    for (URL url : Collections.list(loader.getResources("META-INF/plugin.xml"))) {
      try (InputStream in = url.openStream()) {
        size += in.readAllBytes().length;
      }
    }
    return size;
  }

  static long ofAFile(File file) throws IOException {
    return file.toURI().toURL().openConnection().getLastModified();
  }

  static byte[] withoutCaches(String name) throws IOException {
    URL url = Thread.currentThread().getContextClassLoader().getResource(name);
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  static byte[] foundByAHelper(String name) throws IOException {
    URL url = find(name);
    try (InputStream in = url.openStream()) {
      return in.readAllBytes();
    }
  }

  private static URL find(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? ClassLoader.getSystemResource(name) : loader.getResource(name);
  }

  static String banner() throws IOException {
    return text(UrlReads.class.getResource("banner.txt"));
  }

  static String text(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Object content(URL url) throws IOException {
    return url.getContent(); // LEAK Deadline/RequestWithoutTimeout
  }
}
