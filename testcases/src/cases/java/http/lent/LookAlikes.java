package http.lent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/** Types and methods that are named like the real ones and hold no connection. */
final class LookAlikes {
  private LookAlikes() {}

  /** A response of our own, a value. */
  record Response(int code, byte[] body) {
    boolean isSuccessful() {
      return code / 100 == 2;
    }

    InputStream getInputStream() {
      return new ByteArrayInputStream(body);
    }
  }

  /** A call of our own. */
  interface Call {
    Response execute() throws IOException;
  }

  static int executesAnotherCall(Call call) throws IOException {
    Response response = call.execute();
    return response.code();
  }

  static boolean throwsOnAnotherStatus(Call call) throws IOException {
    Response response = call.execute();
    if (!response.isSuccessful()) {
      throw new IOException("status " + response.code());
    }
    return true;
  }

  static int readsAStreamInMemory(Response response) throws IOException {
    return response.getInputStream().read();
  }

  static void executesATask(Executor executor, StringBuilder log) {
    executor.execute(() -> log.append("done"));
  }

  static int callsACallable(Callable<Response> callable) throws Exception {
    return callable.call().code();
  }

  static int streamsOfAProcess(Process process) throws IOException {
    return process.getErrorStream().read();
  }
}
