package http.helpers;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Responses captured by lambdas, method references, anonymous and local classes. */
final class LambdaCaptures {
  /** A function over a response that may fail with an I/O error. */
  @FunctionalInterface
  interface ResponseFunction<T> {
    T apply(Response response) throws IOException;
  }

  private final OkHttpClient http;

  LambdaCaptures(OkHttpClient http) {
    this.http = http;
  }

  private <T> T with(Request request, ResponseFunction<T> function) throws IOException {
    try (Response response = http.newCall(request).execute()) {
      return function.apply(response);
    }
  }

  int lendsTheResponseToALambda(Request request) throws IOException {
    return with(request, response -> response.code());
  }

  String lendsTheResponseToAReference(Request request) throws IOException {
    return with(request, Response::message);
  }

  int closesThroughALocalLambda(Call call) throws IOException {
    Response response = call.execute();
    Runnable cleanup = () -> response.close();
    try {
      return response.body().byteStream().read();
    } finally {
      cleanup.run();
    }
  }

  int closesThroughABoundReference(Call call) throws IOException {
    Response response = call.execute();
    try (Closeable guard = response::close) {
      return response.body().byteStream().read();
    }
  }

  Runnable returnsTheClosingReference(Call call) throws IOException {
    Response response = call.execute();
    return response::close;
  }

  String leaksInALocalSupplierThatOnlyReads(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    Supplier<String> etag = () -> response.header("ETag");
    return etag.get();
  }

  void closesInATaskOfALentExecutor(Call call, Executor worker, StringBuilder log)
      throws IOException {
    Response response = call.execute();
    worker.execute(
        () -> {
          try (response) {
            log.append(response.code());
          }
        });
  }

  void leaksInTheTaskThatAcquires(Call call, Executor worker, StringBuilder log) {
    worker.execute(
        () -> {
          try {
            Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
            log.append(response.code());
          } catch (IOException e) {
            log.append(e);
          }
        });
  }

  void closesWhenAFutureIsDone(Call call, CompletableFuture<String> parsed) throws IOException {
    Response response = call.execute();
    parsed.whenComplete((value, error) -> response.close());
  }

  Supplier<Integer> leaksInAReturnedLambdaThatAcquires(Call call) {
    return () -> {
      try {
        return call.execute().code(); // LEAK ResponseBody/ResponseBodyNotClosed
      } catch (IOException e) {
        return -1;
      }
    };
  }

  ResponseFunction<Integer> onlyUsesItsParameter() {
    return response -> response.headers().size() + response.code();
  }

  Iterator<String> handsOverToAnAnonymousIterator(Call call) throws IOException {
    Response response = call.execute();
    BufferedSource source = response.body().source();
    return new Iterator<>() {
      private String next = read();

      private String read() {
        try {
          String line = source.readUtf8Line();
          if (line == null) {
            response.close();
          }
          return line;
        } catch (IOException e) {
          response.close();
          return null;
        }
      }

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public String next() {
        String current = next;
        next = read();
        return current;
      }
    };
  }

  int closesInALocalClass(Call call) throws IOException {
    Response response = call.execute();
    class Guard implements AutoCloseable {
      @Override
      public void close() {
        response.close();
      }
    }
    try (Guard guard = new Guard()) {
      return response.body().byteStream().read();
    }
  }

  int leaksAllButTheLast(Iterator<Call> calls) throws IOException {
    Response response = null;
    int total = 0;
    while (calls.hasNext()) {
      response = calls.next().execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      total += response.code();
    }
    Responses.closeQuietly(response);
    return total;
  }
}
