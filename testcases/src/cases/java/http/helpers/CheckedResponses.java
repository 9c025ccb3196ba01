package http.helpers;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;

/** Helpers that give a good response back and close a bad one. */
final class CheckedResponses {
  private CheckedResponses() {}

  private static Response withoutRedirect(Response response) throws IOException {
    if (response.isRedirect()) {
      response.close();
      throw new IOException("moved to " + response.header("Location"));
    }
    return response;
  }

  private static Response successful(Response response) throws IOException {
    if (response.isSuccessful()) {
      return response;
    }
    try {
      throw new IOException("status " + response.code() + ": " + response.body().string());
    } finally {
      response.close();
    }
  }

  private static Response orNull(Response response) {
    if (response.code() == 404) {
      response.close();
      return null;
    }
    return response;
  }

  private static Response closedIfBad(Response response) {
    if (!response.isSuccessful()) {
      response.close();
    }
    return response;
  }

  static int leakStatusAfterCheck(Call call) throws IOException {
    Response response = withoutRedirect(call.execute()); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.code();
  }

  static String okBodyAfterCheck(Call call) throws IOException {
    try (Response response = withoutRedirect(call.execute())) {
      return response.body().string();
    }
  }

  static String leakHeaderOfGoodOne(Call call) throws IOException {
    return successful(call.execute()).header("ETag"); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  static String okBodyOfGoodOne(Call call) throws IOException {
    return successful(call.execute()).body().string();
  }

  static int leakUnlessMissing(Call call) throws IOException {
    Response response = orNull(call.execute()); // LEAK ResponseBody/ResponseBodyNotClosed
    return response == null ? 404 : response.code();
  }

  static int okUnlessMissing(Call call) throws IOException {
    Response response = orNull(call.execute());
    if (response == null) {
      return 404;
    }
    try (response) {
      return response.code();
    }
  }

  /** The result does not say whether it is closed, its status does. */
  static String okClosedIfBad(Call call) throws IOException {
    Response response = closedIfBad(call.execute());
    return response.isSuccessful() ? response.body().string() : null;
  }

  private static boolean isBadAndClosed(Response response) {
    if (response.isSuccessful()) {
      return false;
    }
    response.close();
    return true;
  }

  static String okToldClosed(Call call) throws IOException {
    Response response = call.execute();
    if (isBadAndClosed(response)) {
      return null;
    }
    return response.body().string();
  }

  static String toldTheOtherWay(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (!isBadAndClosed(response)) {
      return response.message();
    }
    return null;
  }
}
