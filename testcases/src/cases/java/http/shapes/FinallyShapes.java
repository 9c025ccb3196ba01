package http.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import okhttp3.Call;
import okhttp3.Response;

/** Releases in {@code finally}, in {@code catch}, nested, and in the wrong place. */
final class FinallyShapes {
  private FinallyShapes() {}

  static int closesInFinallyAfterDeclarations(Call call) throws IOException {
    Response response = call.execute();
    int attempts = 0;
    StringBuilder log = new StringBuilder();
    try {
      attempts++;
      log.append(response.body().byteStream().read());
    } finally {
      response.close();
    }
    return attempts + log.length();
  }

  static int leaksBetweenAcquireAndTry(Call call, URL audit) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    audit.openConnection().connect();
    try {
      return response.code();
    } finally {
      response.close();
    }
  }

  static int leaksWhenClosedInCatchOnly(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    try {
      return response.body().byteStream().read();
    } catch (IOException e) {
      response.close();
      return -1;
    }
  }

  static int leaksWhenClosedAtTheEndOfTryOnly(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    int first = -1;
    try {
      first = response.body().byteStream().read();
      response.close();
    } catch (IOException e) {
      first = -2;
    }
    return first;
  }

  static int closesInTryAndInCatch(Call call) throws IOException {
    Response response = call.execute();
    int first;
    try {
      first = response.body().byteStream().read();
      response.close();
    } catch (IOException e) {
      response.close();
      first = -2;
    }
    return first;
  }

  static void closesBothInNestedFinally(Call source, Call target, OutputStream out)
      throws IOException {
    Response from = source.execute();
    try {
      Response to = target.execute();
      try {
        from.body().byteStream().transferTo(out);
        to.body().byteStream().transferTo(out);
      } finally {
        to.close();
      }
    } finally {
      from.close();
    }
  }

  static void leaksTheInnerOne(Call source, Call target, OutputStream out) throws IOException {
    Response from = source.execute();
    try {
      Response to = target.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      from.body().byteStream().transferTo(out);
      to.body().byteStream().transferTo(out);
    } finally {
      from.close();
    }
  }

  static void closesBothInOneFinally(URL first, URL second, OutputStream out) throws IOException {
    InputStream left = null;
    InputStream right = null;
    try {
      left = first.openStream(); // LEAK Deadline/RequestWithoutTimeout
      right = second.openStream(); // LEAK Deadline/RequestWithoutTimeout
      left.transferTo(out);
      right.transferTo(out);
    } finally {
      if (left != null) {
        left.close();
      }
      if (right != null) {
        right.close();
      }
    }
  }

  static void leaksWhenClosedOnAFailureOnly(URL url, OutputStream out) {
    InputStream in = null;
    try {
      in = url.openStream(); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
      in.transferTo(out);
    } catch (IOException e) {
      try {
        if (in != null) {
          in.close();
        }
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
    }
  }

  static byte[] closesInFinallyThatSwallows(URL url) throws IOException {
    InputStream in = url.openStream(); // LEAK Deadline/RequestWithoutTimeout
    try {
      return in.readAllBytes();
    } finally {
      try {
        in.close();
      } catch (IOException ignored) {
        // the bytes are complete
      }
    }
  }

  static InputStream closesUnlessReturned(URL url, int magic) throws IOException {
    InputStream in = url.openStream(); // LEAK Deadline/RequestWithoutTimeout
    try {
      if (in.read() != magic) {
        throw new IOException("not the expected format");
      }
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
    return in;
  }

  static InputStream leaksUnlessReturned(URL url, int magic) throws IOException {
    InputStream in = url.openStream(); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
    if (in.read() != magic) {
      throw new IOException("not the expected format");
    }
    return in;
  }

  static void endsTheProgramInstead(Call call) throws IOException {
    Response response = call.execute();
    if (!response.isSuccessful()) {
      System.err.println(response.code());
      System.exit(1);
    }
    response.close();
  }

  static String readsBeforeItThrows(Call call) throws IOException {
    Response response = call.execute();
    String text = response.body().string();
    if (!response.isSuccessful()) {
      throw new IOException(text);
    }
    return text;
  }
}
