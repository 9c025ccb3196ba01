package http.helpers;

import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import okhttp3.Response;

/** Small helpers around responses, used by the other classes of this package. */
final class Responses {
  private Responses() {}

  static void closeQuietly(Closeable resource) {
    if (resource == null) {
      return;
    }
    try {
      resource.close();
    } catch (IOException ignored) {
      // nothing to be done
    }
  }

  static void closeAll(Closeable... resources) {
    for (Closeable resource : resources) {
      closeQuietly(resource);
    }
  }

  static void closeIfPresent(Response response) {
    if (Objects.nonNull(response)) {
      response.close();
    }
  }

  static void closeIfFailed(Response response) {
    if (!response.isSuccessful()) {
      response.close();
    }
  }

  static void finish(Response response, StringBuilder log, boolean close) {
    log.append(response.code());
    if (close) {
      response.close();
    }
  }

  static String describe(Response response) {
    return response.code() + " " + response.message();
  }

  static <T extends Closeable> T traced(T resource, StringBuilder log) {
    log.append(resource.getClass().getSimpleName());
    return resource;
  }

  static Response requireSuccess(Response response) throws IOException {
    if (response.isSuccessful()) {
      return response;
    }
    String reason = describe(response);
    response.close();
    throw new IOException(reason);
  }

  static Response expectSuccess(Response response) throws IOException {
    if (!response.isSuccessful()) {
      throw new IOException(describe(response));
    }
    return response;
  }
}
