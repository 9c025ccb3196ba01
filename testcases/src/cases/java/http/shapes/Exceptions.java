package http.shapes;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Response;

/** Which exceptions open a path: own throws and declared checked ones do, runtime ones do not. */
final class Exceptions {
  private Exceptions() {}

  static int leaksWhenItThrowsARuntimeExceptionItself(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    int status = response.code();
    if (status >= 500) {
      throw new IllegalStateException("status " + status);
    }
    response.close();
    return status;
  }

  static int closesThoughACalleeMayThrowARuntimeException(Call call) throws IOException {
    Response response = call.execute();
    int status = response.code();
    requireOk(status);
    response.close();
    return status;
  }

  private static void requireOk(int status) {
    if (status >= 500) {
      throw new IllegalStateException("status " + status);
    }
  }

  static int leaksWhenACalleeThrowsACheckedException(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    int status = response.code();
    requireFound(status);
    response.close();
    return status;
  }

  private static void requireFound(int status) throws IOException {
    if (status == 404) {
      throw new IOException("not found");
    }
  }

  static String leaksWhenACallableFails(Call call, Callable<String> naming) throws Exception {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    String name = naming.call();
    response.close();
    return name;
  }

  static String closesThoughASupplierMayFail(Call call, Supplier<String> naming)
      throws IOException {
    Response response = call.execute();
    String name = naming.get();
    response.close();
    return name;
  }

  static String leaksThroughOrElseThrow(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    String location =
        Optional.ofNullable(response.header("Location"))
            .orElseThrow(() -> new IOException("no location"));
    response.close();
    return location;
  }

  static String closesBeforeOrElseThrow(Call call) throws IOException {
    String location;
    try (Response response = call.execute()) {
      location = response.header("Location");
    }
    return Optional.ofNullable(location).orElseThrow(() -> new IOException("no location"));
  }

  static int leaksWhenRethrownAsAnotherException(Call call) {
    try {
      Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      int first = response.body().byteStream().read();
      response.close();
      return first;
    } catch (IOException e) {
      throw new IllegalStateException("lookup failed", e);
    }
  }

  static int closesBeforeRethrowing(Call call) {
    Response response = null;
    try {
      response = call.execute();
      return response.body().byteStream().read();
    } catch (IOException e) {
      throw new IllegalStateException("lookup failed", e);
    } finally {
      if (response != null) {
        response.close();
      }
    }
  }

  static String aFailingReadHasClosedAlready(Call call) {
    try {
      Response response = call.execute();
      return response.body().string();
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  static int aFailingAcquireOwesNothing(Call call, StringBuilder log) throws IOException {
    Response response;
    try {
      response = call.execute();
    } catch (IOException e) {
      log.append(e);
      throw e;
    }
    int status = response.code();
    response.close();
    return status;
  }
}
