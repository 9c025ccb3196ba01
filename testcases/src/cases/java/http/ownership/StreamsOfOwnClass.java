package http.ownership;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A stream class that closes the response behind it, used by the names of its supertypes. */
final class StreamsOfOwnClass {
  private final OkHttpClient client;

  StreamsOfOwnClass(OkHttpClient client) {
    this.client = client;
  }

  static final class BodyStream extends InputStream {
    private final Response response;
    private final InputStream in;

    BodyStream(Response response) {
      this.response = response;
      this.in = response.body().byteStream();
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public void close() {
      response.close();
    }
  }

  /** Has another field, and ends nothing. */
  static final class Empty extends InputStream {
    private final String name;

    Empty(String name) {
      this.name = name;
    }

    @Override
    public int read() {
      return name.isEmpty() ? -1 : 0;
    }

    @Override
    public void close() {}
  }

  InputStream open(Request request) throws IOException {
    return new BodyStream(client.newCall(request).execute());
  }

  AutoCloseable openAny(Request request) throws IOException {
    return new BodyStream(client.newCall(request).execute());
  }

  int closesByItsSupertype(Request request) throws IOException {
    try (InputStream in = new BodyStream(client.newCall(request).execute())) {
      return in.read();
    }
  }

  int closesWhatWasOpened(Request request) throws IOException {
    try (InputStream in = open(request)) {
      return in.read();
    }
  }

  void closesAny(Request request) throws Exception {
    AutoCloseable any = openAny(request);
    any.close();
  }

  int neverCloses(Request request) throws IOException {
    InputStream in = open(request); // LEAK ResponseBody/ResponseBodyNotClosed
    return in.read();
  }
}
