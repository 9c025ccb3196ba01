package http.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import okhttp3.Call;
import okhttp3.Response;

/** Releases guarded by flags, and conditions joined by {@code &&} and {@code ||}. */
final class BooleanFlags {
  private BooleanFlags() {}

  static InputStream closesUnlessHandedOver(Call call) throws IOException {
    Response response = call.execute();
    boolean handedOver = false;
    try {
      if (response.body().byteStream().available() == 0) {
        throw new IOException("empty answer");
      }
      handedOver = true;
      return response.body().byteStream();
    } finally {
      if (!handedOver) {
        response.close();
      }
    }
  }

  static Response closesUnlessSuccessful(Call call, Set<String> types) throws IOException {
    boolean accepted = false;
    Response response = call.execute();
    try {
      accepted = types.contains(response.header("Content-Type"));
      if (accepted) {
        return response;
      }
      throw new IOException("unexpected type");
    } finally {
      if (!accepted) {
        response.close();
      }
    }
  }

  static int leaksWhenTheFlagIsSetTooEarly(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    boolean done = true;
    try {
      return response.body().byteStream().read();
    } finally {
      if (!done) {
        response.close();
      }
    }
  }

  static int closesWhatOneFlagOpened(Call call, boolean refresh, int cached) throws IOException {
    Response response = null;
    if (refresh) {
      response = call.execute();
      cached = response.code();
    }
    if (refresh) {
      response.close();
    }
    return cached;
  }

  static int leaksUnderAnUnrelatedFlag(Call call, boolean verbose) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    int status = response.code();
    if (verbose) {
      System.out.println(response.message());
      response.close();
    }
    return status;
  }

  static int leaksBehindAConjunction(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    int status = response.code();
    if (response != null && response.isSuccessful()) {
      response.close();
    }
    return status;
  }

  static int closesBehindADisjunctionThatIsAlwaysTrue(Call call, boolean keepAlive)
      throws IOException {
    Response response = call.execute();
    int status = response.code();
    if (response != null || keepAlive) {
      response.close();
    }
    return status;
  }

  static String closesOnBothSidesOfAConjunction(Call call, String wanted) throws IOException {
    Response response = call.execute();
    if (response.isSuccessful() && wanted.equals(response.header("ETag"))) {
      return response.body().string();
    }
    response.close();
    return null;
  }

  static String leaksOnTheElseSideOfAConjunction(Call call, String wanted) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.isSuccessful() && wanted.equals(response.header("ETag"))) {
      return response.body().string();
    } else if (!response.isSuccessful()) {
      response.close();
    }
    return null;
  }

  static boolean acquiresOnlyWhenTheFirstOperandHolds(Call call, boolean online)
      throws IOException {
    Response response = null;
    boolean found = online && (response = call.execute()).code() == 200;
    if (response != null) {
      response.close();
    }
    return found;
  }

  static boolean leaksInTheSecondOperand(Call call, boolean online) throws IOException {
    return online && call.execute().code() == 200; // LEAK ResponseBody/ResponseBodyNotClosed
  }

  static String closesThroughATernary(Call call) throws IOException {
    Response response = call.execute();
    String text = response.isSuccessful() ? response.body().string() : null;
    if (text == null) {
      response.close();
      return "";
    }
    return text;
  }

  static String leaksInATernary(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.isSuccessful() ? response.body().string() : "";
  }

  static String readsOnBothSidesOfATernary(Call call) throws IOException {
    Response response = call.execute();
    return response.isSuccessful()
        ? response.body().string()
        : response.code() + ": " + response.body().string();
  }
}
