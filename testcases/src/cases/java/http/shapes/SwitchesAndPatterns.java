package http.shapes;

import java.io.Closeable;
import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Switch statements, switch expressions and pattern matching. */
final class SwitchesAndPatterns {
  private SwitchesAndPatterns() {}

  static String readsInEveryArm(Call call) throws IOException {
    Response response = call.execute();
    return switch (response.code()) {
      case 200, 203 -> response.body().string();
      case 404 -> {
        response.close();
        yield "";
      }
      default -> throw new ProtocolException(response.body().string());
    };
  }

  static String leaksInTheDefaultArm(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return switch (response.code()) {
      case 200, 203 -> response.body().string();
      case 404 -> {
        response.close();
        yield "";
      }
      default -> throw new ProtocolException("status " + response.code());
    };
  }

  static String leaksInAYieldingArm(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return switch (response.code()) {
      case 200 -> response.body().string();
      default -> {
        String reason = response.message();
        yield reason.isEmpty() ? "unknown" : reason;
      }
    };
  }

  static int leaksByBreakingOutOfASwitch(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    int retryAfter = 0;
    switch (response.code()) {
      case 429:
        retryAfter = 30;
        break;
      case 503:
        retryAfter = 60;
      // fall through
      default:
        response.close();
    }
    return retryAfter;
  }

  static int closesAfterASwitch(Call call) throws IOException {
    Response response = call.execute();
    int retryAfter =
        switch (response.code()) {
          case 429 -> 30;
          case 503 -> 60;
          default -> 0;
        };
    response.close();
    return retryAfter;
  }

  static Response acquiresInEveryArm(Call primary, Call mirror, int shard) throws IOException {
    return switch (shard) {
      case 0 -> primary.execute();
      default -> mirror.execute();
    };
  }

  static int leaksWhatAnArmAcquires(Call primary, Call mirror, int shard) throws IOException {
    Response response =
        switch (shard) {
          case 0 -> primary.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
          default -> mirror.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
        };
    return response.code();
  }

  static int closesWhatAnArmAcquires(Call primary, Call mirror, int shard) throws IOException {
    try (Response response =
        switch (shard) {
          case 0 -> primary.execute();
          default -> mirror.execute();
        }) {
      return response.code();
    }
  }

  static int closesThroughAPatternVariable(Call call) throws IOException {
    Object result = call.execute();
    if (result instanceof Response response) {
      int status = response.code();
      response.close();
      return status;
    }
    return -1;
  }

  static int closesThroughACast(Call call) throws IOException {
    Object result = call.execute();
    int hash = result.hashCode();
    ((Closeable) result).close();
    return hash;
  }

  static String closesThroughANegatedPattern(Call call) throws IOException {
    Closeable resource = call.execute();
    if (!(resource instanceof Response response)) {
      resource.close();
      return "";
    }
    try (ResponseBody body = response.body()) {
      return body.string();
    }
  }
}
