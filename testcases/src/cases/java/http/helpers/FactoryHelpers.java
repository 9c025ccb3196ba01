package http.helpers;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Methods that acquire for their caller: a leak is reported at the call of the helper. */
final class FactoryHelpers {
  private final OkHttpClient http;
  private final Fetcher fetcher;
  private Response latest;

  FactoryHelpers(OkHttpClient http, Fetcher fetcher, Response latest) {
    this.http = http;
    this.fetcher = fetcher;
    this.latest = latest;
  }

  private Response open(String url) throws IOException {
    Request request = new Request.Builder().url(url).build();
    return http.newCall(request).execute();
  }

  private Response openTagged(String url, String tag) throws IOException {
    Response response = open(url + "?tag=" + tag);
    return response;
  }

  private Response openChecked(String url) throws IOException {
    Response response = open(url);
    if (response.code() != 200) {
      response.close();
      throw new IOException(url + " answered " + response.code());
    }
    return response;
  }

  private Response openUnchecked(String url) throws IOException {
    Response response = open(url); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.code() != 200) {
      throw new IOException(url + " answered " + response.code());
    }
    return response;
  }

  private Response openOrNull(String url) throws IOException {
    return url.startsWith("https:") ? open(url) : null;
  }

  int leaksWhatAFactoryOpened(String url) throws IOException {
    Response response = open(url); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.code();
  }

  String closesWhatAFactoryOpened(String url) throws IOException {
    try (Response response = openChecked(url)) {
      return response.header("ETag");
    }
  }

  String readsWhatAThrowingFactoryOpened(String url) throws IOException {
    return openUnchecked(url).body().string();
  }

  boolean leaksThroughTwoFactories(String url) throws IOException {
    return openTagged(url, "probe").isSuccessful(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  int closesWhatMayBeNull(String url) throws IOException {
    Response response = openOrNull(url);
    if (response == null) {
      return 0;
    }
    try {
      return response.code();
    } finally {
      response.close();
    }
  }

  int leaksWhatMayBeNull(String url) throws IOException {
    Response response = openOrNull(url); // LEAK ResponseBody/ResponseBodyNotClosed
    return response == null ? 0 : response.code();
  }

  /** Fetches pages; both implementations open a response for the caller. */
  interface Fetcher {
    Response fetch(String url) throws IOException;
  }

  private static final class Plain implements Fetcher {
    private final OkHttpClient http;

    Plain(OkHttpClient http) {
      this.http = http;
    }

    @Override
    public Response fetch(String url) throws IOException {
      return http.newCall(new Request.Builder().url(url).build()).execute();
    }
  }

  private static final class Authorized implements Fetcher {
    private final OkHttpClient http;
    private final String token;

    Authorized(OkHttpClient http, String token) {
      this.http = http;
      this.token = token;
    }

    @Override
    public Response fetch(String url) throws IOException {
      Request request =
          new Request.Builder().url(url).header("Authorization", "Bearer " + token).build();
      return http.newCall(request).execute();
    }
  }

  static Fetcher fetcher(OkHttpClient http, String token) {
    return token.isEmpty() ? new Plain(http) : new Authorized(http, token);
  }

  int leaksWhatEveryImplementationOpens(String url) throws IOException {
    return fetcher.fetch(url).code(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  byte[] readsWhatEveryImplementationOpens(String url) throws IOException {
    return fetcher.fetch(url).body().bytes();
  }

  private Response latest() {
    return latest;
  }

  int owesNothingForAGetter() {
    return latest().code();
  }

  private static InputStream stream(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty("Accept", "text/csv");
    return connection.getInputStream(); // LEAK Deadline/RequestWithoutTimeout
  }

  static int leaksTheStreamOfAFactory(URL url) throws IOException {
    InputStream csv = stream(url); // LEAK ResponseBody/ResponseBodyNotClosed
    return csv.read();
  }

  static int closesTheStreamOfAFactory(URL url) throws IOException {
    try (InputStream csv = stream(url)) {
      return csv.read();
    }
  }
}
