package clients;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.http.client.ResponseHandler;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.conn.HttpClientConnectionManager;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;

/** Apache's clients, both generations. */
final class ApacheClients {
  private ApacheClients() {}

  static String leakDefault(String url) throws IOException {
    CloseableHttpClient client = HttpClients.createDefault(); // LEAK Client/ClientNotClosed // LEAK Deadline/RequestWithoutTimeout
    return client.execute(new HttpGet(url), new BasicResponseHandler());
  }

  static <T> T leakOnFailure(String url, ResponseHandler<T> handler) throws IOException {
    CloseableHttpClient client = HttpClientBuilder.create().disableCookieManagement().build(); // LEAK Client/ClientNotClosed // LEAK Deadline/RequestWithoutTimeout
    T answer = client.execute(new HttpGet(url), handler);
    client.close();
    return answer;
  }

  @SuppressWarnings("deprecation")
  static String leakOldStyle(String url) throws IOException {
    DefaultHttpClient client = new DefaultHttpClient(); // LEAK Client/ClientNotClosed
    return client.execute(new HttpGet(url), new BasicResponseHandler());
  }

  static int leakAsync(SimpleHttpRequest request) throws InterruptedException, ExecutionException {
    CloseableHttpAsyncClient client = HttpAsyncClients.createDefault(); // LEAK Client/ClientNotClosed // LEAK Deadline/RequestWithoutTimeout
    client.start();
    SimpleHttpResponse response = client.execute(request, null).get();
    return response.getCode();
  }

  static int leakModern(org.apache.hc.core5.http.ClassicHttpRequest request) throws IOException {
    var client = org.apache.hc.client5.http.impl.classic.HttpClients.createSystem(); // LEAK Client/ClientNotClosed // LEAK Deadline/RequestWithoutTimeout
    return client.execute(request, response -> response.getCode());
  }

  static String okDefault(String url) throws IOException {
    try (CloseableHttpClient client = HttpClients.createDefault()) { // LEAK Deadline/RequestWithoutTimeout
      return client.execute(new HttpGet(url), new BasicResponseHandler());
    }
  }

  static String okConfigured(String url, RequestConfig config) throws IOException {
    CloseableHttpClient client = HttpClients.custom().setDefaultRequestConfig(config).build();
    try {
      return client.execute(new HttpGet(url), new BasicResponseHandler());
    } finally {
      client.close();
    }
  }

  static String okSharedManager(String url, HttpClientConnectionManager manager)
      throws IOException {
    CloseableHttpClient client =
        HttpClients.custom()
            .setConnectionManager(manager)
            .setConnectionManagerShared(true)
            .build();
    return client.execute(new HttpGet(url), new BasicResponseHandler());
  }

  @SuppressWarnings("deprecation")
  static String okOldStyle(String url) throws IOException {
    DefaultHttpClient client = new DefaultHttpClient();
    try {
      return client.execute(new HttpGet(url), new BasicResponseHandler());
    } finally {
      client.getConnectionManager().shutdown();
    }
  }

  static int okAsync(SimpleHttpRequest request)
      throws IOException, InterruptedException, ExecutionException {
    try (CloseableHttpAsyncClient client = HttpAsyncClients.custom().build()) { // LEAK Deadline/RequestWithoutTimeout
      client.start();
      return client.execute(request, null).get().getCode();
    }
  }

  static CloseableHttpClient okHandedOut() {
    return HttpClients.createMinimal(); // LEAK Deadline/RequestWithoutTimeout
  }

  static org.apache.http.params.HttpParams okOnlyItsSettings() {
    org.apache.http.params.HttpParams settings = new DefaultHttpClient().getParams();
    settings.setBooleanParameter("http.protocol.handle-redirects", false);
    return settings;
  }

  static String leakWithSettings(String url) throws IOException {
    DefaultHttpClient client = new DefaultHttpClient(); // LEAK Client/ClientNotClosed
    client.getParams().setBooleanParameter("http.protocol.handle-redirects", false);
    return client.execute(new HttpGet(url), new BasicResponseHandler());
  }

  static final class Crawler {
    private final CloseableHttpClient client = HttpClients.createDefault(); // LEAK Client/ClientNotClosed // LEAK Deadline/RequestWithoutTimeout

    String page(String url) throws IOException {
      return client.execute(new HttpGet(url), new BasicResponseHandler());
    }
  }

  static final class OkCrawler implements AutoCloseable {
    private final CloseableHttpClient client = HttpClients.createDefault(); // LEAK Deadline/RequestWithoutTimeout

    String page(String url) throws IOException {
      return client.execute(new HttpGet(url), new BasicResponseHandler());
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }
}
