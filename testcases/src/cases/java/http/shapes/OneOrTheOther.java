package http.shapes;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Which object it is, and of which class, decides what is still open. */
final class OneOrTheOther {
  private OneOrTheOther() {}

  sealed interface Outcome permits Found, Failed {}

  record Found(ResponseBody body) implements Outcome {}

  record Failed(int code) implements Outcome {}

  static Outcome outcome(Call call) throws IOException {
    Response response = call.execute();
    if (response.isSuccessful()) {
      return new Found(response.body());
    }
    response.close();
    return new Failed(response.code());
  }

  static Outcome outcomeThatForgetsFailures(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.isSuccessful()) {
      return new Found(response.body());
    }
    return new Failed(response.code());
  }

  static String readsWhatWasFound(Call call) throws IOException {
    Outcome outcome = outcome(call);
    if (outcome instanceof Found found) {
      return found.body().string();
    }
    return "";
  }

  static String returnsEarlyOnFailure(Call call) throws IOException {
    Outcome outcome = outcome(call);
    if (outcome instanceof Failed failed) {
      return "failed: " + failed.code();
    }
    try (ResponseBody body = ((Found) outcome).body()) {
      return body.string();
    }
  }

  static boolean asksOnlyWhetherItWasFound(Call call) throws IOException {
    Outcome outcome = outcome(call); // LEAK ResponseBody/ResponseBodyNotClosed
    return outcome instanceof Found;
  }

  static Response keepsTheLatest(Call first, Call second) throws IOException {
    Response latest = first.execute();
    Response opened = latest;
    if (latest.code() == 503) {
      latest = again(opened, second);
    }
    if (latest != opened) {
      System.out.println("retried");
    }
    return latest;
  }

  private static Response again(Response old, Call call) throws IOException {
    old.close();
    return call.execute();
  }

  static int closesUnlessTheSame(Call call) throws IOException {
    Response response = call.execute();
    Response same = response;
    if (same != response) {
      return -1;
    }
    int code = same.code();
    same.close();
    return code;
  }

  static int closesOnlyAnother(Call call, Response shared) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    Response used = shared.isSuccessful() ? shared : response;
    if (used != response) {
      response.close();
    }
    return used.code();
  }
}
