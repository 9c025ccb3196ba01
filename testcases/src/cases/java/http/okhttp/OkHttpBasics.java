package http.okhttp;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Single OkHttp calls: what releases a response, and what only looks as if it did. */
final class OkHttpBasics {
  private final OkHttpClient http;

  OkHttpBasics(OkHttpClient http) {
    this.http = http;
  }

  int leaksWhenOnlyTheStatusIsRead(Request request) throws IOException {
    Response response = http.newCall(request).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.code();
  }

  boolean leaksInsideOneExpression(Call call) throws IOException {
    return call.execute().isSuccessful(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  String leaksWhenOnlyAHeaderIsRead(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    String etag = response.header("ETag");
    return etag == null ? "" : etag;
  }

  void leaksWhenTheResultIsDropped(Call ping) throws IOException {
    ping.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  String leaksOnBadStatus(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (!response.isSuccessful()) {
      throw new IOException("Unexpected status " + response);
    }
    return response.body().string();
  }

  String leaksOnEarlyReturn(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.code() == 404) {
      return null;
    }
    try (ResponseBody body = response.body()) {
      return body.string();
    }
  }

  byte[] leaksAlthoughTheStreamIsReadToItsEnd(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    InputStream content = response.body().byteStream();
    return content.readAllBytes();
  }

  int leaksWhenTheReadBeforeTheCloseFails(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    int first = response.body().byteStream().read();
    response.close();
    return first;
  }

  String leaksAfterPeeking(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.peekBody(1024).string();
  }

  boolean leaksWhenOnlyTheCachedResponseIsLookedAt(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.cacheResponse() != null && response.priorResponse() == null;
  }

  String closesByReadingTheBody(Request request) throws IOException {
    return http.newCall(request).execute().body().string();
  }

  byte[] closesByReadingBytesWhateverTheStatus(Call call) throws IOException {
    Response response = call.execute();
    byte[] payload = Objects.requireNonNull(response.body()).bytes();
    if (response.code() >= 500) {
      throw new IOException("Server error " + response.code());
    }
    return payload;
  }

  int closesTheBodyInsteadOfTheResponse(Call call) throws IOException {
    Response response = call.execute();
    int status = response.code();
    response.body().close();
    return status;
  }

  String closesBeforeThrowing(Call call) throws IOException {
    Response response = call.execute();
    if (!response.isSuccessful()) {
      int status = response.code();
      response.close();
      throw new IOException("status " + status);
    }
    return response.body().string();
  }

  long closesTheDerivedStream(Call call) throws IOException {
    Response response = call.execute();
    try (InputStream content = response.body().byteStream()) {
      return content.skip(512);
    }
  }

  int closesThoughARuntimeExceptionCouldComeBetween(Call call, StringBuilder log)
      throws IOException {
    Response response = call.execute();
    log.append(response.code()).append(' ').append(response.message());
    response.close();
    return log.length();
  }

  Response returnsItToTheCaller(Request request) throws IOException {
    return http.newCall(request).execute();
  }

  InputStream returnsTheDerivedStream(Call call) throws IOException {
    Response response = call.execute();
    return response.body().byteStream();
  }

  int builtResponsesHoldNoConnection(Request request) {
    Response canned =
        new Response.Builder()
            .request(request)
            .protocol(Protocol.HTTP_1_1)
            .code(204)
            .message("No Content")
            .build();
    return canned.code();
  }

  Response carriesTheObligationThroughNewBuilder(Call call) throws IOException {
    Response response = call.execute();
    return response.newBuilder().header("X-Seen", "1").removeHeader("Pragma").build();
  }

  int leaksTheBodySharedByARebuiltResponse(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    Response tagged = response.newBuilder().header("X-Seen", "1").build();
    return tagged.headers().size();
  }

  int closesTheBodySharedByARebuiltResponse(Call call) throws IOException {
    Response response = call.execute();
    Response tagged = response.newBuilder().header("X-Seen", "1").build();
    int headers = tagged.headers().size();
    tagged.close();
    return headers;
  }

  String peeksFirstAndClosesAfterwards(Call call) throws IOException {
    try (Response response = call.execute()) {
      String head = response.peekBody(64).string();
      return head.startsWith("{") ? response.body().string() : head;
    }
  }
}
