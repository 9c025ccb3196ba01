package http.helpers;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;

/** Sources of streams that are lambdas or method references. */
final class ClosureSources {
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  int reads(URL url) throws IOException {
    Source source = url::openStream; // LEAK Deadline/RequestWithoutTimeout
    InputStream in = source.open(); // LEAK ResponseBody/ResponseBodyNotClosed
    return in.read();
  }

  int readsAndCloses(URL url) throws IOException {
    Source source = url::openStream; // LEAK Deadline/RequestWithoutTimeout
    try (InputStream in = source.open()) {
      return in.read();
    }
  }

  int readsLambda(URL url) throws IOException {
    Source source = () -> url.openStream(); // LEAK Deadline/RequestWithoutTimeout
    InputStream in = source.open(); // LEAK ResponseBody/ResponseBodyNotClosed
    return in.read();
  }

  private static int first(Source source) throws IOException {
    InputStream in = source.open(); // LEAK ResponseBody/ResponseBodyNotClosed
    return in.read();
  }

  private static int firstClosed(Source source) throws IOException {
    try (InputStream in = source.open()) {
      return in.read();
    }
  }

  int throughHelper(URL url) throws IOException {
    int first = first(url::openStream); // LEAK Deadline/RequestWithoutTimeout
    return first + firstClosed(() -> url.openStream()); // LEAK Deadline/RequestWithoutTimeout
  }

  interface Handler {
    void handle(InputStream in) throws IOException;
  }

  /** Leaves the stream to whoever gave it; the closures elsewhere close it. */
  static final class Measuring implements Handler {
    private long seen;

    @Override
    public void handle(InputStream in) throws IOException {
      seen += in.available();
    }
  }

  interface Counter {
    void count(InputStream in) throws IOException;
  }

  static final class Available implements Counter {
    private long seen;

    @Override
    public void count(InputStream in) throws IOException {
      seen += in.available();
    }
  }

  static final class Feed {
    private final Handler handler;
    private final Counter counter;

    Feed(Handler handler, Counter counter) {
      this.handler = handler;
      this.counter = counter;
    }

    void handles(URLConnection connection) throws IOException {
      handler.handle(connection.getInputStream());
    }

    void counts(URLConnection connection) throws IOException {
      counter.count(connection.getInputStream()); // LEAK ResponseBody/ResponseBodyNotClosed
    }
  }

  static List<Feed> feeds() {
    return List.of(
        new Feed(new Measuring(), new Available()),
        new Feed(in -> in.close(), in -> System.out.println(in.available())),
        new Feed(InputStream::close, InputStream::available));
  }
}
