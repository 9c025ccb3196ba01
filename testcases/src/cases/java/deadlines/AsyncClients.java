package deadlines;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.apache.http.nio.conn.NHttpClientConnectionManager;

/** Clients whose futures nobody completes where the server is silent. */
final class AsyncClients {
  private AsyncClients() {}

  /** Apache HttpClient 4. */
  static final class Four {
    static org.apache.http.impl.nio.client.CloseableHttpAsyncClient byDefault() {
      return org.apache.http.impl.nio.client.HttpAsyncClients
          .createDefault(); // LEAK Deadline/RequestWithoutTimeout
    }

    static org.apache.http.impl.nio.client.CloseableHttpAsyncClient built() {
      return HttpAsyncClientBuilder.create()
          .setMaxConnTotal(10)
          .build(); // LEAK Deadline/RequestWithoutTimeout
    }

    static org.apache.http.impl.nio.client.CloseableHttpAsyncClient limited(int millis) {
      RequestConfig config = RequestConfig.custom().setSocketTimeout(millis).build();
      return HttpAsyncClientBuilder.create().setDefaultRequestConfig(config).build();
    }

    static org.apache.http.impl.nio.client.CloseableHttpAsyncClient given(
        NHttpClientConnectionManager pool) {
      return HttpAsyncClientBuilder.create().setConnectionManager(pool).build();
    }
  }

  /** A client of one method, whose request says how long it waits. */
  static final class OfOneMethod {
    static int toldByEachRequest(String url, int millis) throws Exception {
      HttpGet get = new HttpGet(url);
      get.setConfig(RequestConfig.custom().setSocketTimeout(millis).build());
      try (org.apache.http.impl.nio.client.CloseableHttpAsyncClient http =
          HttpAsyncClientBuilder.create().build()) {
        http.start();
        return http.execute(get, null).get().getStatusLine().getStatusCode();
      }
    }
  }

  /** Apache HttpClient 5. */
  static final class Five {
    static CloseableHttpAsyncClient byDefault() {
      return HttpAsyncClients.createDefault(); // LEAK Deadline/RequestWithoutTimeout
    }

    static CloseableHttpAsyncClient multiplexed() {
      return HttpAsyncClients.createHttp2Default(); // LEAK Deadline/RequestWithoutTimeout
    }

    static CloseableHttpAsyncClient built() {
      return HttpAsyncClients.custom()
          .setUserAgent("mirror")
          .build(); // LEAK Deadline/RequestWithoutTimeout
    }

    static CloseableHttpAsyncClient ofReactor() {
      return HttpAsyncClients.custom()
          .setIOReactorConfig(IOReactorConfig.custom().setSoTimeout(5, TimeUnit.SECONDS).build())
          .build();
    }

    static CloseableHttpAsyncClient busyReactor() {
      return HttpAsyncClients.custom()
          .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(4).build())
          .build(); // LEAK Deadline/RequestWithoutTimeout
    }
  }

  /** Each request says how long it waits. */
  static final class EachTime implements AutoCloseable {
    private final CloseableHttpAsyncClient http = HttpAsyncClients.createDefault();
    private final org.apache.hc.client5.http.config.RequestConfig config;

    EachTime(org.apache.hc.client5.http.config.RequestConfig config) {
      this.config = config;
      http.start();
    }

    Future<SimpleHttpResponse> read(String url) {
      SimpleHttpRequest request = SimpleRequestBuilder.get(url).setRequestConfig(config).build();
      return http.execute(request, null);
    }

    @Override
    public void close() throws Exception {
      http.close();
    }
  }
}
