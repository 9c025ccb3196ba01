package http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

final class DerivedInConstructor {
  static final class Given implements Closeable {
    private final InputStream in;

    Given(HttpResponse<InputStream> response) {
      in = response.body();
    }

    int first() throws IOException {
      return in.read();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static int leakGiven(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    Given in = new Given(http.send(request, BodyHandlers.ofInputStream())); // LEAK ResponseBody/ResponseBodyNotClosed
    return in.first();
  }

  static Given open(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
    return new Given(http.send(request, BodyHandlers.ofInputStream()));
  }

  static int leakOpened(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    Given in = open(http, request); // LEAK ResponseBody/ResponseBodyNotClosed
    return in.first();
  }

  static final class Ok implements Closeable {
    private final Response response;

    Ok(OkHttpClient http, Request request) throws IOException, InterruptedException {
      Thread.sleep(1);
      response = http.newCall(request).execute();
    }

    int code() {
      return response.code();
    }

    @Override
    public void close() {
      response.close();
    }
  }

  static int leakOk(OkHttpClient http, Request request) throws IOException, InterruptedException {
    Ok ok = new Ok(http, request); // LEAK ResponseBody/ResponseBodyNotClosed
    return ok.code();
  }

  static final class OkBody implements Closeable {
    private final InputStream in;

    OkBody(OkHttpClient http, Request request) throws IOException {
      in = http.newCall(request).execute().body().byteStream();
    }

    int first() throws IOException {
      return in.read();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static int leakOkBody(OkHttpClient http, Request request) throws IOException {
    OkBody ok = new OkBody(http, request); // LEAK ResponseBody/ResponseBodyNotClosed
    return ok.first();
  }

  static final class Later implements Closeable {
    private final HttpClient http;
    private HttpResponse<InputStream> response;

    Later(HttpClient http) {
      this.http = http;
    }

    int open(HttpRequest request) throws IOException, InterruptedException {
      response = http.send(request, BodyHandlers.ofInputStream());
      return response.statusCode();
    }

    @Override
    public void close() throws IOException {
      if (response != null) {
        response.body().close();
      }
    }
  }

  static int unlabelledLater(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    Later later = new Later(http);
    return later.open(request);
  }

  static final class Never {
    private final HttpResponse<InputStream> response;

    Never(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
      response = http.send(request, BodyHandlers.ofInputStream()); // LEAK ResponseBody/ResponseBodyNotClosed
    }

    int code() {
      return response.statusCode();
    }
  }
}
