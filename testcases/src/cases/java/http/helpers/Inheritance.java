package http.helpers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Base classes that acquire for their subclasses, and template methods that release for them. */
final class Inheritance {
  private Inheritance() {}

  /** Opens responses; whoever calls must close. */
  abstract static class RestClient {
    private final OkHttpClient http;

    RestClient(OkHttpClient http) {
      this.http = http;
    }

    protected Response get(String path) throws IOException {
      Request request = new Request.Builder().url(base() + path).build();
      return http.newCall(request).execute();
    }

    protected abstract String base();

    static String[] describeAll(Response... responses) {
      String[] lines = new String[responses.length];
      for (int i = 0; i < responses.length; i++) {
        lines[i] = responses[i].code() + " " + responses[i].message();
      }
      return lines;
    }

    /** Lends the response to a hook and closes it afterwards. */
    final String summary(String path) throws IOException {
      try (Response response = get(path)) {
        return summarize(response);
      }
    }

    protected String summarize(Response response) throws IOException {
      return response.message();
    }
  }

  /** A subclass with good and bad uses of the inherited methods. */
  static final class Weather extends RestClient {
    private final ObjectMapper mapper;

    Weather(OkHttpClient http, ObjectMapper mapper) {
      super(http);
      this.mapper = mapper;
    }

    @Override
    protected String base() {
      return "https://weather.example/";
    }

    @Override
    protected String summarize(Response response) throws IOException {
      return response.code() + ": " + super.summarize(response);
    }

    boolean leaksWhatTheSuperclassOpens(String city) throws IOException {
      Response response = get(city); // LEAK ResponseBody/ResponseBodyNotClosed
      return response.isSuccessful();
    }

    boolean closesWhatTheSuperclassOpens(String city) throws IOException {
      try (Response response = super.get(city)) {
        return response.isSuccessful();
      }
    }

    String[] leaksThroughVarargsThatOnlyLook(String city) throws IOException {
      Response today = get(city); // LEAK ResponseBody/ResponseBodyNotClosed
      return describeAll(today);
    }

    String[] closesAfterVarargsThatOnlyLook(String city) throws IOException {
      try (Response today = get(city);
          Response tomorrow = get(city + "/tomorrow")) {
        return describeAll(today, tomorrow);
      }
    }

    JsonNode parsesTheStream(String city) throws IOException {
      try (Response response = get(city)) {
        return mapper.readTree(response.body().byteStream());
      }
    }

    JsonNode parsesTheText(String city) throws IOException {
      return mapper.readTree(get(city).body().string());
    }
  }

  /** An inherited method of a generic base class opens the stream. */
  abstract static class Feed<T> {
    private final HttpClient client;

    Feed(HttpClient client) {
      this.client = client;
    }

    final T load(HttpRequest request) throws IOException, InterruptedException {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return parse(body);
      }
    }

    final T loadCarelessly(HttpRequest request) throws IOException, InterruptedException {
      HttpResponse<InputStream> response =
          client.send( // LEAK ResponseBody/ResponseBodyNotClosed
              request, BodyHandlers.ofInputStream());
      return parse(response.body());
    }

    abstract T parse(InputStream body) throws IOException;
  }

  /** Only reads. */
  static final class FirstByte extends Feed<Integer> {
    FirstByte(HttpClient client) {
      super(client);
    }

    @Override
    Integer parse(InputStream body) throws IOException {
      return body.read();
    }
  }

  /** Only reads, too. */
  static final class Text extends Feed<String> {
    Text(HttpClient client) {
      super(client);
    }

    @Override
    String parse(InputStream body) throws IOException {
      return new String(body.readAllBytes());
    }
  }
}
