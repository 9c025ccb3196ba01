package http.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** Try-with-resources over the response, the body, a derived reader, or something else. */
final class TryWithResources {
  private TryWithResources() {}

  static int overAnEffectivelyFinalVariable(Call call) throws IOException {
    final Response response = call.execute();
    try (response) {
      return response.body().byteStream().read();
    }
  }

  static String overBothResponseAndBody(Call call) throws IOException {
    try (Response response = call.execute();
        ResponseBody body = response.body()) {
      return body.string();
    }
  }

  static String overTheBodyOfATemporary(Call call) throws IOException {
    try (ResponseBody body = call.execute().body()) {
      return body.string();
    }
  }

  static String overTheSource(Call call) throws IOException {
    Response response = call.execute();
    try (BufferedSource source = response.body().source()) {
      return source.readUtf8LineStrict();
    }
  }

  static int overTheCharacterStream(Call call) throws IOException {
    Response response = call.execute();
    try (Reader reader = response.body().charStream()) {
      return reader.read();
    }
  }

  static int leaksWhenTheResourceIsSomethingElse(Call call, URL template) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    try (Reader reader = new InputStreamReader(template.openStream())) { // LEAK Deadline/RequestWithoutTimeout
      return reader.read() + response.code();
    }
  }

  static int leaksBeforeTheResourceHeader(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.code() == 202) {
      return 0;
    }
    try (response) {
      return response.body().byteStream().read();
    }
  }

  static int nested(Call outer, Call inner) throws IOException {
    try (Response first = outer.execute()) {
      if (first.isSuccessful()) {
        try (Response second = inner.execute()) {
          return second.code();
        }
      }
      return first.code();
    }
  }

  static int leaksInTheBodyOfAnotherResource(Call outer, Call inner) throws IOException {
    try (Response first = outer.execute()) {
      Response second = inner.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      return first.code() + second.code();
    }
  }

  static int leaksInACatchClause(Call call, Call fallback) throws IOException {
    try (Response response = call.execute()) {
      return response.code();
    } catch (IOException e) {
      Response second = fallback.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      return second.code();
    }
  }

  static int closesInACatchClause(Call call, Call fallback) throws IOException {
    try (Response response = call.execute()) {
      return response.code();
    } catch (IOException e) {
      try (Response second = fallback.execute()) {
        return second.code();
      }
    }
  }

  static int closesTwiceWithoutHarm(Call call) throws IOException {
    try (Response response = call.execute();
        InputStream content = response.body().byteStream()) {
      int first = content.read();
      response.close();
      return first;
    }
  }
}
