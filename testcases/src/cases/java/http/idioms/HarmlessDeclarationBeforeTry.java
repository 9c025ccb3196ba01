package http.idioms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Call;
import okhttp3.Response;

/** A statement that cannot fail may stand between the acquire and its {@code try}. */
final class HarmlessDeclarationBeforeTry {
  private HarmlessDeclarationBeforeTry() {}

  static String declaresAVariableFirst(Call call) throws IOException {
    Response response = call.execute();
    String line;
    try {
      line = response.body().source().readUtf8Line();
    } finally {
      response.close();
    }
    return line;
  }

  static List<String> createsAListFirst(Call call) throws IOException {
    Response response = call.execute();
    List<String> lines = new ArrayList<>();
    int limit = 10;
    try {
      while (limit-- > 0 && !response.body().source().exhausted()) {
        lines.add(response.body().source().readUtf8LineStrict());
      }
    } finally {
      response.close();
    }
    return lines;
  }

  static String leaksWhenTheStatementMayFail(Call call, Appendable log) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    log.append(response.message());
    try {
      return response.body().source().readUtf8Line();
    } finally {
      response.close();
    }
  }
}
