package http.jdk;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.stream.Stream;

final class PagedBodies {
  static final class Lines implements Closeable {
    private final Stream<String> lines;
    private final Iterator<String> iterator;

    Lines(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
      lines = http.send(request, BodyHandlers.ofLines()).body();
      iterator = lines.iterator();
    }

    String next() {
      return iterator.next();
    }

    @Override
    public void close() {
      lines.close();
    }
  }

  static String leakLines(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    Lines lines = new Lines(http, request); // LEAK ResponseBody/ResponseBodyNotClosed
    return lines.next();
  }

  static final class Plain implements Closeable {
    private final Stream<String> lines;

    Plain(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
      lines = http.send(request, BodyHandlers.ofLines()).body();
    }

    boolean parallel() {
      return lines.isParallel();
    }

    @Override
    public void close() {
      lines.close();
    }
  }

  static boolean leakPlain(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    Plain lines = new Plain(http, request); // LEAK ResponseBody/ResponseBodyNotClosed
    return lines.parallel();
  }

  static final class In implements Closeable {
    private final InputStream in;

    In(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
      in = http.send(request, BodyHandlers.ofInputStream()).body();
    }

    int first() throws IOException {
      return in.read();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static int leakIn(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
    In in = new In(http, request); // LEAK ResponseBody/ResponseBodyNotClosed
    return in.first();
  }

  static final class Whole implements Closeable {
    private final HttpResponse<InputStream> response;

    Whole(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
      response = http.send(request, BodyHandlers.ofInputStream());
    }

    int code() {
      return response.statusCode();
    }

    @Override
    public void close() throws IOException {
      response.body().close();
    }
  }

  static int leakWhole(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    Whole whole = new Whole(http, request); // LEAK ResponseBody/ResponseBodyNotClosed
    return whole.code();
  }
}
