package http.okhttp;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A first response that is returned, or answered by a second request. */
final class Challenges {
  private final OkHttpClient client;

  Challenges(OkHttpClient client) {
    this.client = client;
  }

  private Request answer(Request request, String challenge) {
    return request.newBuilder().header("Authorization", challenge).build();
  }

  Response forgetsTheFirst(Request request) throws IOException {
    Response first = client.newCall(request).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (first.code() != 401) {
      return first;
    }
    String challenge = first.header("WWW-Authenticate");
    if (challenge == null) {
      first.close();
      throw new IOException("no challenge");
    }
    return client.newCall(answer(request, challenge)).execute();
  }

  Response closesTheFirst(Request request) throws IOException {
    Response first = client.newCall(request).execute();
    String challenge = first.header("WWW-Authenticate");
    if (first.code() != 401 || challenge == null) {
      return first;
    }
    first.close();
    return client.newCall(answer(request, challenge)).execute();
  }
}
