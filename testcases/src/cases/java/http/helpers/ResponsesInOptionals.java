package http.helpers;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Helpers that answer with a response where there is one: whoever unwraps it closes it. */
class ResponsesInOptionals {
  private final OkHttpClient client;
  private Optional<Response> last = Optional.empty();

  ResponsesInOptionals(OkHttpClient client) {
    this.client = client;
  }

  private Optional<Response> fetch(Request request) throws IOException {
    return Optional.of(client.newCall(request).execute());
  }

  private Optional<Response> fetchQuietly(Request request) {
    try {
      Response response = client.newCall(request).execute();
      if (response.isSuccessful()) {
        return Optional.of(response);
      }
      response.close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  int unwraps(Request request) throws IOException {
    Response response = fetch(request).get(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.code();
  }

  int asksFirst(Request request) {
    Optional<Response> response = fetchQuietly(request); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.isPresent() ? response.get().code() : 0;
  }

  String onlyMaps(Request request) {
    return fetchQuietly(request).map(Response::message).orElse(""); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  int closes(Request request) throws IOException {
    try (Response response = fetch(request).orElseThrow()) {
      return response.code();
    }
  }

  int closesIfPresent(Request request) {
    Optional<Response> response = fetchQuietly(request);
    if (response.isEmpty()) {
      return 0;
    }
    try (Response present = response.get()) {
      return present.code();
    }
  }

  int closesFiltered(Request request) {
    try (Response response = fetchQuietly(request).filter(r -> r.code() < 300).orElse(null)) {
      return response == null ? 0 : response.code();
    }
  }

  void closesInCallback(Request request) {
    fetchQuietly(request).ifPresent(Response::close);
  }

  String closesInMapper(Request request) {
    return fetchQuietly(request).map(ResponsesInOptionals::read).orElse("");
  }

  void leavesToCallersCode(Request request, Consumer<Response> reader) {
    fetchQuietly(request).ifPresent(reader);
  }

  Optional<Response> handsOn(Request request) throws IOException {
    return fetch(request);
  }

  Response handsOnUnwrapped(Request request) {
    return fetchQuietly(request).or(() -> fetchQuietly(request)).orElse(null);
  }

  void retried(Request request) {
    retry(() -> fetchQuietly(request)).ifPresent(Response::close);
  }

  void keeps(Request request) throws IOException {
    close();
    last = fetch(request);
  }

  void close() {
    last.ifPresent(Response::close);
  }

  private static <T> T retry(Supplier<T> attempt) {
    T result = attempt.get();
    return result == null ? attempt.get() : result;
  }

  private static String read(Response response) {
    try (response) {
      return response.message();
    }
  }
}
