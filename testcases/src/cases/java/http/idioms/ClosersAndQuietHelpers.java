package http.idioms;

import com.google.common.io.Closeables;
import com.google.common.io.Closer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.apache.commons.io.IOUtils;

/** Guava's {@code Closer}, the {@code closeQuietly} families, closing lambdas, reassignment. */
final class ClosersAndQuietHelpers {
  private ClosersAndQuietHelpers() {}

  static int registersWithACloser(URL left, URL right) throws IOException {
    Closer closer = Closer.create();
    try {
      InputStream first = closer.register(left.openStream()); // LEAK Deadline/RequestWithoutTimeout
      InputStream second = closer.register(right.openStream()); // LEAK Deadline/RequestWithoutTimeout
      return first.read() - second.read();
    } catch (Throwable failure) {
      throw closer.rethrow(failure);
    } finally {
      closer.close();
    }
  }

  static int leaksTheOneThatIsNotRegistered(URL left, URL right) throws IOException {
    try (Closer closer = Closer.create()) {
      InputStream first = closer.register(left.openStream()); // LEAK Deadline/RequestWithoutTimeout
      InputStream second = right.openStream(); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
      return first.read() - second.read();
    }
  }

  static int closesQuietlyWithGuava(URL url) throws IOException {
    InputStream in = null;
    try {
      in = url.openStream(); // LEAK Deadline/RequestWithoutTimeout
      return in.read();
    } finally {
      Closeables.closeQuietly(in);
    }
  }

  static int closesQuietlyWithCommonsIo(URL url) throws IOException {
    InputStream in = null;
    try {
      in = url.openStream(); // LEAK Deadline/RequestWithoutTimeout
      return in.read();
    } finally {
      IOUtils.closeQuietly(in);
    }
  }

  static int closesSeveralQuietly(Call left, Call right) throws IOException {
    Response first = null;
    Response second = null;
    try {
      first = left.execute();
      second = right.execute();
      return first.code() + second.code();
    } finally {
      IOUtils.closeQuietly(first, second);
    }
  }

  static int closesInALambda(Call call) throws IOException {
    Consumer<Response> closer = response -> response.close();
    Response response = call.execute();
    int status = response.code();
    closer.accept(response);
    return status;
  }

  static String closesAfterReassigning(Call call, Call retry) throws IOException {
    Response response = call.execute();
    String location = response.header("Location");
    response.close();
    response = retry.execute();
    location += response.header("Location");
    response.close();
    return location;
  }

  static String leaksBeforeReassigning(Call call, Call retry) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    String location = response.header("Location");
    response = retry.execute();
    location += response.header("Location");
    response.close();
    return location;
  }

  static int closesThroughAnotherVariable(Call call) throws IOException {
    Response response = call.execute();
    Response alias = response;
    response = null;
    int status = alias.code();
    alias.close();
    return status;
  }

  static String builtForATest(Request request) {
    Response fake =
        new Response.Builder()
            .request(request)
            .protocol(Protocol.HTTP_2)
            .code(200)
            .message("OK")
            .body(ResponseBody.create("{}", null))
            .build();
    return fake.header("ETag", "none");
  }

  static int leaksWithoutAVariable(Call call) throws IOException {
    return new String(
            call.execute() // LEAK ResponseBody/ResponseBodyNotClosed
                .body()
                .byteStream()
                .readAllBytes())
        .length();
  }
}
