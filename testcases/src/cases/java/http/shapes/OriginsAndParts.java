package http.shapes;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpGet;

/** What a response came from, what wraps it, and who is told of it. */
final class OriginsAndParts {
  private OriginsAndParts() {}

  static void disconnectsAConnectionThatMayBeMissing(String url) throws IOException {
    HttpURLConnection connection = null;
    try {
      connection = open(url);
      System.out.println(connection.getInputStream().read());
    } finally {
      if (connection != null) {
        connection.disconnect();
      }
    }
  }

  static int disconnectsWhatAHelperReadFrom(String url) throws IOException {
    HttpURLConnection connection = open(url);
    try {
      return stream(connection).read();
    } finally {
      connection.disconnect();
    }
  }

  static int leavesOpenWhatAHelperReadFrom(String url) throws IOException {
    HttpURLConnection connection = open(url);
    return stream(connection).read(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  private static HttpURLConnection open(String url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
    connection.setReadTimeout(1000);
    return connection;
  }

  private static InputStream stream(HttpURLConnection connection) throws IOException {
    return connection.getInputStream();
  }

  static void releasesTheRequest(HttpClient client, String url) throws IOException {
    HttpGet get = new HttpGet(url);
    try {
      HttpResponse response = client.execute(get);
      System.out.println(response.getStatusLine());
    } finally {
      get.releaseConnection();
    }
  }

  static void releasesTheRequestOfSuccesses(HttpClient client, String url) throws IOException {
    HttpGet get = new HttpGet(url);
    HttpResponse response = client.execute(get); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.getStatusLine().getStatusCode() >= 300) {
      return;
    }
    get.releaseConnection();
  }

  static Stream<String> lazyLines(Call call) throws IOException {
    Response response = call.execute();
    return new BufferedReader(response.body().charStream()).lines().onClose(response::close);
  }

  static long countsLazyLines(Call call) throws IOException {
    try (Stream<String> lines = lazyLines(call)) {
      return lines.filter(line -> !line.isBlank()).count();
    }
  }

  static long countsLazyLinesAndLeaks(Call call) throws IOException {
    return lazyLines(call).count(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  static void registersAndDropsTheResult(Call call, Stream<String> names) throws IOException {
    Response response = call.execute();
    names.onClose(() -> response.close());
    System.out.println(response.code());
  }

  record Page(int code, Response response) implements Closeable {
    @Override
    public void close() {
      response.close();
    }
  }

  static Page page(Call call) throws IOException {
    Response response = call.execute();
    return new Page(response.code(), response);
  }

  static int leaksThePage(Call call) throws IOException {
    Page page = page(call); // LEAK ResponseBody/ResponseBodyNotClosed
    return page.code();
  }

  static int closesThroughTheComponent(Call call) throws IOException {
    Page page = page(call);
    page.response().close();
    return page.code();
  }

  /** Whoever implements the callback owns what it is called with. */
  static void answersTheCallback(Call call, Callback callback) {
    try {
      callback.onResponse(call, call.execute());
    } catch (IOException e) {
      callback.onFailure(call, e);
    }
  }

  /** One callback of the same compilation that forgets to close. */
  static final class Counting implements Callback {
    private int answers;

    @Override
    public void onFailure(Call call, IOException e) {
      System.err.println(e.getMessage());
    }

    @Override
    public void onResponse(
        Call call, Response response) { // LEAK ResponseBody/ResponseBodyNotClosed
      Request request = call.request();
      answers += request.isHttps() ? response.code() : 0;
    }
  }
}
