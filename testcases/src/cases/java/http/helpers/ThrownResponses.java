package http.helpers;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Responses that an exception takes along where the server has refused. */
final class ThrownResponses {
  /** Whoever catches it closes it. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Response response;

    RefusedException(Response response) {
      super("refused");
      this.response = response;
    }

    void close() {
      response.close();
    }
  }

  private final OkHttpClient client;

  ThrownResponses(OkHttpClient client) {
    this.client = client;
  }

  private static void check(Response response) throws RefusedException {
    if (!response.isSuccessful()) {
      throw new RefusedException(response);
    }
  }

  String message(Request request) throws IOException {
    Response response = client.newCall(request).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    check(response);
    return response.message();
  }

  String messageClosed(Request request) throws IOException {
    Response response = client.newCall(request).execute();
    check(response);
    String message = response.message();
    response.close();
    return message;
  }
}
