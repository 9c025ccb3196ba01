package http.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Null checks in all their spellings. */
final class NullChecks {
  private NullChecks() {}

  static int closesBehindNotEqualsNull(Call call) throws IOException {
    Response response = null;
    try {
      response = call.execute();
      return response.code();
    } finally {
      if (response != null) {
        response.close();
      }
    }
  }

  static int closesBehindNonNull(Call call) throws IOException {
    Response response = null;
    try {
      response = call.execute();
      return response.code();
    } finally {
      if (Objects.nonNull(response)) {
        response.close();
      }
    }
  }

  static int closesBehindIsNull(Call call) throws IOException {
    Response response = call.execute();
    int status = response.code();
    if (Objects.isNull(response)) {
      return -1;
    }
    response.close();
    return status;
  }

  static int closesThroughOptional(Call call) throws IOException {
    Response response = null;
    try {
      response = call.execute();
      return response.code();
    } finally {
      Optional.ofNullable(response).ifPresent(Response::close);
    }
  }

  static int leaksBehindAConditionThatIsNoNullCheck(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    int status = response.code();
    if (response.networkResponse() != null) {
      response.close();
    }
    return status;
  }

  static int leaksBehindTheNullCheckOfSomethingElse(Call call, String etag) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    int status = response.code();
    if (etag != null) {
      response.close();
    }
    return status;
  }

  static void leaksBehindAnInvertedNullCheck(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response == null) {
      response.close();
    }
  }

  static int closesTheBodyBehindItsNullCheck(Call call) throws IOException {
    Response response = call.execute();
    int status = response.code();
    ResponseBody body = response.body();
    if (body != null) {
      body.close();
    }
    return status;
  }

  static String readsAnErrorStreamThatMayBeMissing(HttpURLConnection connection)
      throws IOException {
    InputStream error = connection.getErrorStream();
    if (error == null) {
      return "";
    }
    try {
      return new String(error.readAllBytes());
    } finally {
      error.close();
    }
  }

  static String closesAnErrorStreamThatMayBeMissing(HttpURLConnection connection)
      throws IOException {
    try (InputStream error = connection.getErrorStream()) {
      if (error == null) {
        return "";
      }
      return new String(error.readAllBytes());
    }
  }

  static String requiresNonNullFirst(Call call) throws IOException {
    Response response = Objects.requireNonNull(call.execute(), "response");
    return response.body().string();
  }

  static int leaksAfterRequireNonNull(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return Objects.requireNonNull(response).code();
  }

  static Response closesTheOldOneWhenThereIsOne(Response previous, Call call) throws IOException {
    if (previous != null) {
      previous.close();
    }
    return call.execute();
  }

  static String firstOfTwoThatIsNotNull(Call primary, Call fallback, boolean online)
      throws IOException {
    Response response = online ? primary.execute() : null;
    if (response == null) {
      response = fallback.execute();
    }
    return response.body().string();
  }

  static Optional<Response> returnsAnOptional(Call call) throws IOException {
    Response response = call.execute();
    if (response.code() == 404) {
      response.close();
      return Optional.empty();
    }
    return Optional.of(response);
  }

  static Optional<Response> leaksBehindAnEmptyOptional(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.code() == 404) {
      return Optional.empty();
    }
    return Optional.of(response);
  }
}
