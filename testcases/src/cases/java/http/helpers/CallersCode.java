package http.helpers;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Response;

/** Helpers that run code of their caller with the response: what that code does counts. */
final class CallersCode {
  private CallersCode() {}

  private static <T> T with(Response response, Function<Response, T> code) {
    return code.apply(response);
  }

  private static <T> T ending(Response response, Function<Response, T> code) {
    try {
      return code.apply(response);
    } finally {
      response.close();
    }
  }

  private static void tell(Response response, Consumer<? super Response> listener) {
    System.out.println(response.receivedResponseAtMillis());
    listener.accept(response);
  }

  static int codeThatOnlyLooks(Call call) throws IOException {
    return with(call.execute(), Response::code); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  static int codeThatCloses(Call call) throws IOException {
    return with(
        call.execute(),
        response -> {
          try (response) {
            return response.code();
          }
        });
  }

  static InputStream codeThatPassesOn(Call call) throws IOException {
    return with(call.execute(), response -> response.body().byteStream());
  }

  static int codeThatSomebodyElseWrote(Call call, Function<Response, Integer> code)
      throws IOException {
    return with(call.execute(), code);
  }

  static int helperThatClosesAfterwards(Call call) throws IOException {
    return ending(call.execute(), Response::code);
  }

  static void listenerThatOnlyLooks(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    tell(response, r -> System.out.println(r.code()));
  }

  static void listenerBesideAClose(Call call) throws IOException {
    try (Response response = call.execute()) {
      tell(response, r -> System.out.println(r.code()));
    }
  }

  static int ownParameterMayTakeIt(Call call, Function<Response, Integer> code)
      throws IOException {
    Response response = call.execute();
    return code.apply(response);
  }

  static int anyOfTheTasks(ExecutorService pool, java.util.List<Callable<Response>> tasks)
      throws Exception {
    Response first = pool.invokeAny(tasks); // LEAK ResponseBody/ResponseBodyNotClosed
    return first.code();
  }

  static int anyOfTheTasksClosed(ExecutorService pool, java.util.List<Callable<Response>> tasks)
      throws Exception {
    try (Response first = pool.invokeAny(tasks)) {
      return first.code();
    }
  }
}
