package http.fields;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** One field keeps the response, another what was taken from it: closing either is enough. */
final class PartsInFields {
  private PartsInFields() {}

  static final class Download implements Closeable {
    private final Response response;
    private final InputStream in;

    Download(Call call) throws IOException {
      response = call.execute();
      in = response.body().byteStream();
    }

    int read() throws IOException {
      return response.isSuccessful() ? in.read() : -1;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static final class Lines {
    private Response response;
    private BufferedReader reader;

    void open(Call call) throws IOException {
      response = call.execute();
      ResponseBody body = response.body();
      reader = new BufferedReader(body.charStream());
    }

    String next() throws IOException {
      return reader.readLine();
    }

    void close() throws IOException {
      reader.close();
    }
  }

  static final class Unended {
    private final Response response;
    private final InputStream in;

    Unended(Call call) throws IOException {
      response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      in = response.body().byteStream();
    }

    int read() throws IOException {
      return response.code() + in.read();
    }
  }

  /** The connection ends with the object, and with it all that was read from it. */
  static final class Link implements AutoCloseable {
    private final HttpURLConnection connection;

    Link(URL url) throws IOException {
      connection = (HttpURLConnection) url.openConnection();
    }

    int firstByte() throws IOException {
      return connection.getInputStream().read(); // LEAK Deadline/RequestWithoutTimeout
    }

    InputStream stream() throws IOException {
      return connection.getInputStream(); // LEAK Deadline/RequestWithoutTimeout
    }

    @Override
    public void close() {
      connection.disconnect();
    }
  }

  static int readsFromALink(URL url) throws IOException {
    try (Link link = new Link(url)) {
      return link.stream().read();
    }
  }

  static int readsFromALinkThatStaysOpen(URL url) throws IOException {
    Link link = new Link(url);
    return link.stream().read(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  static final class LinkWithoutEnd {
    private final HttpURLConnection connection;

    LinkWithoutEnd(URL url) throws IOException {
      connection = (HttpURLConnection) url.openConnection();
    }

    int firstByte() throws IOException {
      return connection.getInputStream().read(); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
    }
  }
}
