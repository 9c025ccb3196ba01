package http.shapes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URL;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Which variable is closed: an alias, a part, a wrapper, or the wrong one. */
final class Aliases {
  private Aliases() {}

  static int leaksWhenTheWrongOneIsClosed(Call left, Call right) throws IOException {
    Response first = left.execute();
    int status = first.code();
    first.close();
    Response second = right.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    status += second.code();
    first.close();
    return status;
  }

  static long leaksOnceForResponseAndBody(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    ResponseBody body = response.body();
    return body.contentLength();
  }

  static int closesOneOfTwoAliases(Call call, boolean copy) throws IOException {
    Response response = call.execute();
    Response other = copy ? response : null;
    int status = other == null ? 0 : other.code();
    response.close();
    return status;
  }

  static int swapsAndCloses(Call left, Call right) throws IOException {
    Response first = left.execute();
    try {
      Response second = right.execute();
      Response swap = first;
      first = second;
      second = swap;
      try {
        return first.code() - second.code();
      } finally {
        second.close();
      }
    } finally {
      first.close();
    }
  }

  static int closesTheOuterWrapper(URL url) throws IOException {
    InputStream in = url.openStream(); // LEAK Deadline/RequestWithoutTimeout
    in = new BufferedInputStream(in);
    in = new PushbackInputStream(in);
    try {
      return in.read();
    } finally {
      in.close();
    }
  }

  static int leaksTheOuterWrapper(URL url) throws IOException {
    InputStream in = url.openStream(); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
    in = new BufferedInputStream(in);
    in.mark(16);
    return in.read();
  }

  static int closesTheInnerStream(URL url) throws IOException {
    InputStream in = url.openStream(); // LEAK Deadline/RequestWithoutTimeout
    try {
      BufferedInputStream buffered = new BufferedInputStream(in);
      return buffered.read();
    } finally {
      in.close();
    }
  }

  static int closesTheInnerStreamInItsHeader(URL url) throws IOException {
    try (InputStream in = url.openStream()) { // LEAK Deadline/RequestWithoutTimeout
      PushbackInputStream pushback = new PushbackInputStream(in);
      int first = pushback.read();
      pushback.unread(first);
      return pushback.read();
    }
  }

  static ResponseBody returnsAPart(Call call) throws IOException {
    Response response = call.execute();
    ResponseBody body = response.body();
    if (body.contentLength() == 0) {
      response.close();
      return ResponseBody.create("", null);
    }
    return body;
  }

  static ResponseBody leaksInsteadOfReturningAPart(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    ResponseBody body = response.body();
    if (body.contentLength() == 0) {
      return ResponseBody.create("", null);
    }
    return body;
  }
}
