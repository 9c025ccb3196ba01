package http.idioms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import okhttp3.Call;
import okhttp3.Response;

/** The code that javac makes of try-with-resources never leads to a finding. */
final class TryWithResourcesItself {
  private TryWithResourcesItself() {}

  static String returnsFromInside(Call call) throws IOException {
    try (Response response = call.execute()) {
      return response.body().string();
    }
  }

  static String throwsFromInside(Call call) throws IOException {
    try (Response response = call.execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("status " + response.code());
      }
      return response.header("Location");
    } catch (IOException e) {
      throw new IOException("lookup failed", e);
    } finally {
      Thread.yield();
    }
  }

  static String loopsInside(URL url) throws IOException {
    StringBuilder text = new StringBuilder();
    try (InputStream in = url.openStream(); // LEAK Deadline/RequestWithoutTimeout
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isEmpty()) {
          break;
        }
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }

  static int withANullResource(Call call, boolean online) throws IOException {
    try (Response response = online ? call.execute() : null) {
      return response == null ? -1 : response.code();
    }
  }

  static int insideALambda(Call call) throws Exception {
    Callable<Integer> status =
        () -> {
          try (Response response = call.execute()) {
            return response.code();
          }
        };
    return status.call();
  }

  static int leaksTheOneOutsideTheHeader(Call call, Call other) throws IOException {
    Response first = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    try (Response second = other.execute()) {
      return first.code() + second.code();
    }
  }
}
