package http.helpers;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Properties;
import java.util.function.LongConsumer;
import okhttp3.Call;
import okhttp3.Response;

/** Streams and holders of one's own, named, local and anonymous. */
final class StreamSubclasses {
  private StreamSubclasses() {}

  /** Its constructor has more parameters than that of the class it extends. */
  static final class Counted extends FilterInputStream {
    private final LongConsumer sink;
    private long bytes;

    Counted(InputStream in, LongConsumer sink) {
      super(in);
      this.sink = sink;
    }

    @Override
    public int read() throws IOException {
      bytes++;
      return super.read();
    }

    @Override
    public void close() throws IOException {
      sink.accept(bytes);
      super.close();
    }
  }

  /** It reads one byte and keeps that alone. */
  static final class FirstByte extends InputStream {
    private final int first;

    FirstByte(InputStream in) throws IOException {
      first = in.read();
    }

    @Override
    public int read() {
      return first;
    }
  }

  /** It opens what it wraps. */
  static final class Download extends FilterInputStream {
    Download(URL url) throws IOException {
      super(url.openStream()); // LEAK Deadline/RequestWithoutTimeout
    }
  }

  static int leakDownload(URL url) throws IOException {
    return new Download(url).read(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  static int okDownload(URL url) throws IOException {
    try (InputStream in = new Download(url)) {
      return in.read();
    }
  }

  static InputStream okDownloadForTheCaller(URL url) throws IOException {
    return new Download(url);
  }

  static InputStream counted(URL url) throws IOException {
    return new Counted(url.openStream(), System.out::println); // LEAK Deadline/RequestWithoutTimeout
  }

  static int closesTheCounted(URL url) throws IOException {
    try (InputStream in = counted(url)) {
      return in.read();
    }
  }

  static int leaksTheCounted(URL url, LongConsumer sink) throws IOException {
    InputStream in = new Counted(url.openStream(), sink); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
    return in.read();
  }

  static int leaksWhatFirstByteReadFrom(URL url) throws IOException {
    try (InputStream in =
        new FirstByte(url.openStream())) { // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
      return in.read();
    }
  }

  static int closesTheAnonymous(Call call) throws IOException {
    InputStream raw = call.execute().body().byteStream();
    try (InputStream in =
        new FilterInputStream(raw) {
          @Override
          public int read() throws IOException {
            return super.read() & 0x7f;
          }
        }) {
      return in.read();
    }
  }

  static int leaksTheAnonymous(Call call) throws IOException {
    InputStream raw = call.execute().body().byteStream(); // LEAK ResponseBody/ResponseBodyNotClosed
    InputStream in =
        new FilterInputStream(raw) {
          @Override
          public int read() throws IOException {
            return super.read() & 0x7f;
          }
        };
    return in.read();
  }

  static int closesALocalHolder(Call call) throws IOException {
    class Holder implements Closeable {
      private final Response response;

      Holder(Response response) {
        this.response = response;
      }

      @Override
      public void close() {
        response.close();
      }
    }

    try (Holder holder = new Holder(call.execute())) {
      return holder.response.code();
    }
  }

  static Properties readsXml(URL url) throws IOException {
    Properties properties = new Properties();
    properties.loadFromXML(url.openStream()); // LEAK Deadline/RequestWithoutTimeout
    return properties;
  }

  static Properties readsLines(URL url) throws IOException {
    Properties properties = new Properties();
    properties.load(url.openStream()); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
    return properties;
  }
}
