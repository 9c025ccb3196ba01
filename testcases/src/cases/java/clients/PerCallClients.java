package clients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import retrofit2.Retrofit;

/** Clients that own threads and connections but have no {@code close}: made once, or per call. */
final class PerCallClients {
  private static final HttpClient SHARED = HttpClient.newHttpClient();
  private final OkHttpClient client = new OkHttpClient();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private OkHttpClient lazy;

  static String leakOkHttpPerCall(String url) throws IOException {
    OkHttpClient client = new OkHttpClient(); // LEAK Client/ClientNotClosed
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      return response.body().string();
    }
  }

  static int leakBuiltPerCall(Request request) throws IOException {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .connectTimeout(3, TimeUnit.SECONDS)
            .retryOnConnectionFailure(false)
            .build(); // LEAK Client/ClientNotClosed
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }

  static boolean leakInOneChain(Request request) throws IOException {
    try (Response response = new OkHttpClient().newCall(request).execute()) { // LEAK Client/ClientNotClosed
      return response.isSuccessful();
    }
  }

  static String leakJdkPerCall(URI uri) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient(); // LEAK Client/ClientNotClosed
    return client
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString()) // LEAK Deadline/RequestWithoutTimeout
        .body();
  }

  static int leakJdkBuilder(HttpRequest request) throws IOException, InterruptedException {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build() // LEAK Client/ClientNotClosed
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  static void leakEvictionEndsNoThread(Request request) throws IOException {
    OkHttpClient client = new OkHttpClient(); // LEAK Client/ClientNotClosed
    client.newCall(request).execute().close();
    client.connectionPool().evictAll();
  }

  static int okDispatcherEnded(Request request) throws IOException {
    OkHttpClient client = new OkHttpClient();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    } finally {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  int okDerivedSharesThePool(Request request) throws IOException {
    OkHttpClient patient = client.newBuilder().readTimeout(1, TimeUnit.MINUTES).build();
    try (Response response = patient.newCall(request).execute()) {
      return response.code();
    }
  }

  int okDerivedFromAParameter(OkHttpClient base, Request request) throws IOException {
    try (Response response =
        base.newBuilder().followRedirects(false).build().newCall(request).execute()) {
      return response.code();
    }
  }

  private static OkHttpClient.Builder patient(OkHttpClient.Builder builder) {
    return builder.readTimeout(1, TimeUnit.MINUTES).retryOnConnectionFailure(true);
  }

  private OkHttpClient.Builder derived() {
    OkHttpClient.Builder builder = client.newBuilder();
    builder.followRedirects(false);
    return builder;
  }

  private static OkHttpClient.Builder unrelated() {
    return new OkHttpClient.Builder().followRedirects(false);
  }

  int okDerivedThroughAHelper(Request request) throws IOException {
    OkHttpClient patient = patient(client.newBuilder()).build();
    try (Response response = patient.newCall(request).execute()) {
      return response.code();
    }
  }

  int okDerivedByAHelper(Request request) throws IOException {
    OkHttpClient patient = patient(derived()).followSslRedirects(false).build();
    try (Response response = patient.newCall(request).execute()) {
      return response.code();
    }
  }

  static int leakBuiltThroughHelpers(Request request) throws IOException {
    OkHttpClient patient = patient(unrelated()).build(); // LEAK Client/ClientNotClosed
    try (Response response = patient.newCall(request).execute()) {
      return response.code();
    }
  }

  static int leakDerivedFromOneOfThisCall(Request request) throws IOException {
    OkHttpClient patient =
        new OkHttpClient() // LEAK Client/ClientNotClosed
            .newBuilder()
            .readTimeout(1, TimeUnit.MINUTES)
            .build();
    try (Response response = patient.newCall(request).execute()) {
      return response.code();
    }
  }

  static OkHttpClient okHandsItOut(int seconds) {
    return new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(seconds)).build();
  }

  static OkHttpClient okHandsOutADerivedOne() {
    return new OkHttpClient().newBuilder().followSslRedirects(false).build();
  }

  OkHttpClient okLazyField() {
    if (lazy == null) {
      lazy = new OkHttpClient();
    }
    return lazy;
  }

  static Retrofit okRetrofitKeepsIt(String url) {
    OkHttpClient client = new OkHttpClient.Builder().build();
    return new Retrofit.Builder().baseUrl(url).client(client).build();
  }

  private static OkHttpClient create() {
    return new OkHttpClient();
  }

  static int leakFromAHelper(Request request) throws IOException {
    try (Response response = create().newCall(request).execute()) { // LEAK Client/ClientNotClosed
      return response.code();
    }
  }

  private static void stop(OkHttpClient client) {
    client.dispatcher().executorService().shutdownNow();
  }

  static int okEndedByAHelper(Request request) throws IOException {
    OkHttpClient client = create();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    } finally {
      stop(client);
    }
  }

  int okShared(HttpRequest request) throws IOException, InterruptedException {
    return SHARED.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
        + http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  static final class Api {
    private final HttpClient client;

    Api(HttpClient client) {
      this.client = client;
    }

    int okGiven(HttpRequest request) throws IOException, InterruptedException {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  static Api okOwnedByAnother() {
    return new Api(HttpClient.newHttpClient());
  }

  /** It is made for what its class initialiser does. */
  static void okOnlyInitialised() {
    new okhttp3.OkHttpClient();
  }
}
