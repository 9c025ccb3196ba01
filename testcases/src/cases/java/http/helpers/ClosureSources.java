package http.helpers;

import java.io.IOException;
import java.util.List;
import okhttp3.Call;
import okhttp3.Response;

/** Sources of responses that are lambdas or method references. */
final class ClosureSources {
  @FunctionalInterface
  interface Source {
    Response open() throws IOException;
  }

  int reads(Call call) throws IOException {
    Source source = call::execute;
    Response response = source.open(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.code();
  }

  int readsAndCloses(Call call) throws IOException {
    Source source = call::execute;
    try (Response response = source.open()) {
      return response.code();
    }
  }

  int readsLambda(Call call) throws IOException {
    Source source = () -> call.execute();
    Response response = source.open(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.code();
  }

  private static int first(Source source) throws IOException {
    Response response = source.open(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.code();
  }

  private static int firstClosed(Source source) throws IOException {
    try (Response response = source.open()) {
      return response.code();
    }
  }

  int throughHelper(Call call) throws IOException {
    int first = first(call::execute);
    return first + firstClosed(() -> call.execute());
  }

  interface Handler {
    void handle(Response response) throws IOException;
  }

  /** Leaves the response to whoever gave it; the closures elsewhere close it. */
  static final class Measuring implements Handler {
    private long seen;

    @Override
    public void handle(Response response) throws IOException {
      seen += response.code();
    }
  }

  interface Counter {
    void count(Response response) throws IOException;
  }

  static final class Available implements Counter {
    private long seen;

    @Override
    public void count(Response response) throws IOException {
      seen += response.code();
    }
  }

  static final class Feed {
    private final Handler handler;
    private final Counter counter;

    Feed(Handler handler, Counter counter) {
      this.handler = handler;
      this.counter = counter;
    }

    void handles(Call call) throws IOException {
      handler.handle(call.execute());
    }

    void counts(Call call) throws IOException {
      counter.count(call.execute()); // LEAK ResponseBody/ResponseBodyNotClosed
    }
  }

  static List<Feed> feeds() {
    return List.of(
        new Feed(new Measuring(), new Available()),
        new Feed(response -> response.close(), response -> System.out.println(response.code())),
        new Feed(Response::close, Response::code));
  }
}
