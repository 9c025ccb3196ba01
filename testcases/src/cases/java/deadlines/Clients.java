package deadlines;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.config.SocketConfig;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.util.EntityUtils;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** Clients whose builders set, or forget, a timeout. */
final class Clients {
  private Clients() {}

  /** Apache HttpClient 4. */
  static final class Apache {
    static String defaults(String url) throws IOException {
      try (CloseableHttpClient http =
          HttpClients.createDefault()) { // LEAK Deadline/RequestWithoutTimeout
        return http.execute(
            new HttpGet(url), response -> EntityUtils.toString(response.getEntity()));
      }
    }

    static CloseableHttpClient builtWithout(String agent) {
      return HttpClients.custom()
          .setUserAgent(agent)
          .disableCookieManagement()
          .build(); // LEAK Deadline/RequestWithoutTimeout
    }

    static CloseableHttpClient aConfigWithout() {
      RequestConfig config = RequestConfig.custom().setRedirectsEnabled(false).build();
      return HttpClientBuilder.create()
          .setDefaultRequestConfig(config)
          .build(); // LEAK Deadline/RequestWithoutTimeout
    }

    static CloseableHttpClient aPoolWithout() {
      PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
      pool.setMaxTotal(50);
      return HttpClients.custom()
          .setConnectionManager(pool)
          .build(); // LEAK Deadline/RequestWithoutTimeout
    }

    static CloseableHttpClient aConfigWith(int millis) {
      RequestConfig config =
          RequestConfig.custom().setConnectTimeout(millis).setSocketTimeout(millis).build();
      return HttpClients.custom().setDefaultRequestConfig(config).build();
    }

    static CloseableHttpClient aPoolWith(int millis) {
      PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
      pool.setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(millis).build());
      return HttpClients.custom().setConnectionManager(pool).build();
    }

    static CloseableHttpClient somebodyElsesConfig(RequestConfig config) {
      HttpClientBuilder builder = HttpClientBuilder.create();
      builder.setDefaultRequestConfig(config);
      return builder.build();
    }

    static CloseableHttpClient somebodyElsesBuilder(HttpClientBuilder builder) {
      return builder.setUserAgent("mirror").build();
    }

    static CloseableHttpClient aHelpersConfig() {
      return HttpClients.custom().setDefaultRequestConfig(config()).build();
    }

    private static RequestConfig config() {
      return RequestConfig.custom().setSocketTimeout(15_000).build();
    }
  }

  /** Each request says how long it waits. */
  static final class EachTime {
    private final CloseableHttpClient http = HttpClients.createDefault();

    int status(String url) throws IOException {
      HttpGet get = new HttpGet(url);
      get.setConfig(RequestConfig.custom().setSocketTimeout(1_000).build());
      return http.execute(get, response -> response.getStatusLine().getStatusCode());
    }

    void close() throws IOException {
      http.close();
    }
  }

  /** Some methods have a client of their own; one of them says how long it waits. */
  static final class OfOneMethod {
    static int timed(String url) throws IOException {
      HttpGet get = within(url, 1_000);
      try (CloseableHttpClient own = HttpClients.createDefault()) {
        return own.execute(get, response -> response.getStatusLine().getStatusCode());
      }
    }

    static int timedThoughBuilt(String url) throws IOException {
      HttpGet get = within(url, 1_000);
      try (CloseableHttpClient own = HttpClientBuilder.create().setUserAgent("mirror").build()) {
        return own.execute(get, response -> response.getStatusLine().getStatusCode());
      }
    }

    static int untimed(String url) throws IOException {
      try (CloseableHttpClient own =
          HttpClients.createDefault()) { // LEAK Deadline/RequestWithoutTimeout
        return own.execute(
            new HttpGet(url), response -> response.getStatusLine().getStatusCode());
      }
    }

    private static HttpGet within(String url, int millis) {
      HttpGet get = new HttpGet(url);
      get.setConfig(RequestConfig.custom().setSocketTimeout(millis).build());
      return get;
    }
  }

  /** Spring's template. */
  static final class Spring {
    private final RestTemplate plain = new RestTemplate(); // LEAK Deadline/RequestWithoutTimeout
    private final RestTemplate configured = new RestTemplate();

    Spring(ClientHttpRequestFactory factory) {
      configured.setRequestFactory(factory);
    }

    String read(String url) {
      return plain.getForObject(url, String.class) + configured.getForObject(url, String.class);
    }

    static RestTemplate defaultFactory() {
      return new RestTemplate( // LEAK Deadline/RequestWithoutTimeout
          new SimpleClientHttpRequestFactory());
    }

    static String perCall(String url) {
      return new RestTemplate() // LEAK Deadline/RequestWithoutTimeout
          .getForObject(url, String.class);
    }

    static RestTemplate patient() {
      SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
      factory.setConnectTimeout(1_000);
      factory.setReadTimeout(5_000);
      return new RestTemplate(factory);
    }

    static RestTemplate setLater() {
      SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
      factory.setReadTimeout(5_000);
      RestTemplate template = new RestTemplate();
      template.setRequestFactory(factory);
      return template;
    }

    static RestTemplate injected(ClientHttpRequestFactory factory) {
      return new RestTemplate(factory);
    }
  }

  /** OkHttp has timeouts, unless somebody takes them away. */
  static final class Ok {
    static OkHttpClient neverEnding() {
      return new OkHttpClient.Builder()
          .readTimeout(0, TimeUnit.MILLISECONDS) // LEAK Deadline/RequestWithoutTimeout
          .build();
    }

    static OkHttpClient zeroDuration(OkHttpClient base) {
      return base.newBuilder()
          .connectTimeout(Duration.ZERO) // LEAK Deadline/RequestWithoutTimeout
          .build();
    }

    static OkHttpClient noMillis() {
      OkHttpClient.Builder builder = new OkHttpClient.Builder();
      builder.readTimeout(Duration.ofMillis(0)); // LEAK Deadline/RequestWithoutTimeout
      return builder.build();
    }

    static OkHttpClient someMillis() {
      return new OkHttpClient.Builder().readTimeout(Duration.ofMillis(750)).build();
    }

    static OkHttpClient wholeCallIsLimited() {
      return new OkHttpClient.Builder()
          .readTimeout(0, TimeUnit.SECONDS)
          .callTimeout(2, TimeUnit.MINUTES)
          .build();
    }

    static OkHttpClient tenSeconds(long seconds) {
      return new OkHttpClient.Builder()
          .connectTimeout(10, TimeUnit.SECONDS)
          .readTimeout(seconds, TimeUnit.SECONDS)
          .writeTimeout(Duration.ofSeconds(10))
          .build();
    }

    static OkHttpClient defaults() {
      return new OkHttpClient();
    }
  }

  /** Fields that the package sees, but that nobody writes again. */
  static final class Shared {
    final RestTemplate rest = new RestTemplate(); // LEAK Deadline/RequestWithoutTimeout
    final RestTemplate limited = new RestTemplate();
    RestTemplate exchangeable =
        new RestTemplate(new SimpleClientHttpRequestFactory() {
      {
        setReadTimeout(2_000);
      }
    });

    Shared(int millis) {
      SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
      factory.setReadTimeout(millis);
      limited.setRequestFactory(factory);
    }
  }

  /** Subclasses that set a timeout themselves. */
  static final class Patient extends RestTemplate {
    Patient(int millis) {
      SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
      factory.setReadTimeout(millis);
      setRequestFactory(factory);
    }

    Patient() {
      super();
      setErrorHandler(response -> false);
      setRequestFactory(new Patient(1_000).getRequestFactory());
    }

    static String read(String url) {
      return new Patient().getForObject(url, String.class);
    }
  }

  /** One of its requests has a timeout, those of the other client have none. */
  static final class TwoClients {
    String patient(CloseableHttpClient http, String url) throws IOException {
      HttpGet get = new HttpGet(url);
      get.setConfig(RequestConfig.custom().setSocketTimeout(5_000).build());
      return http.execute(get, response -> EntityUtils.toString(response.getEntity()));
    }

    Callable<String> endless(String url) {
      CloseableHttpClient http = HttpClients.createDefault(); // LEAK Deadline/RequestWithoutTimeout
      return () -> {
        try (http) {
          return http.execute(
              new HttpGet(url), response -> EntityUtils.toString(response.getEntity()));
        }
      };
    }
  }
}
