package http.helpers;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Interfaces whose decorators call themselves by way of what they decorate. */
final class Decorators {
  private Decorators() {}

  interface Transport {
    Response send(Request request) throws IOException;
  }

  record Direct(OkHttpClient client) implements Transport {
    @Override
    public Response send(Request request) throws IOException {
      return client.newCall(request).execute();
    }
  }

  record Timed(Transport next) implements Transport {
    @Override
    public Response send(Request request) throws IOException {
      long start = System.nanoTime();
      try {
        return next.send(request);
      } finally {
        System.out.println(request.url() + ": " + (System.nanoTime() - start) + " ns");
      }
    }
  }

  static boolean leakExists(Transport transport, Request request) throws IOException {
    Response response = transport.send(request); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.code() != 404;
  }

  static boolean okExists(Transport transport, Request request) throws IOException {
    try (Response response = transport.send(request)) {
      return response.code() != 404;
    }
  }

  /** One implementation keeps what it returns: the decorators cannot know whose it is. */
  interface Source {
    Response get(Request request) throws IOException;
  }

  record Remote(OkHttpClient client) implements Source {
    @Override
    public Response get(Request request) throws IOException {
      return client.newCall(request).execute();
    }
  }

  record Named(String name, Source next) implements Source {
    @Override
    public Response get(Request request) throws IOException {
      return next.get(request.newBuilder().header("User-Agent", name).build());
    }
  }

  record Recorded(Response response) implements Source {
    @Override
    public Response get(Request request) {
      return response;
    }
  }

  static int okPerhapsSomebodyElses(Source source, Request request) throws IOException {
    return source.get(request).code();
  }
}
