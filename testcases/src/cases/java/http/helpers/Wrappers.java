package http.helpers;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import okhttp3.Call;
import okhttp3.Response;

/** Objects of our own that carry a response on. */
final class Wrappers {
  private Wrappers() {}

  /** Holds a response and closes it. */
  static final class Download implements Closeable {
    private final Response response;

    Download(Response response) {
      this.response = response;
    }

    long size() {
      return response.body().contentLength();
    }

    @Override
    public void close() {
      response.close();
    }
  }

  /** Holds a response and has no way to close it. */
  static final class Snapshot {
    private final Response response;

    Snapshot(Response response) {
      this.response = response;
    }

    int status() {
      return response.code();
    }
  }

  /** Refuses bad responses and closes them first. */
  static final class StrictDownload implements Closeable {
    private final Response response;

    StrictDownload(Response response) throws IOException {
      if (!response.isSuccessful()) {
        response.close();
        throw new IOException("status " + response.code());
      }
      this.response = response;
    }

    @Override
    public void close() {
      response.close();
    }
  }

  /** Refuses bad responses and leaves them open. */
  static final class CarelessDownload implements Closeable {
    private final Response response;

    CarelessDownload(Response response) throws IOException {
      if (!response.isSuccessful()) {
        throw new IOException("status " + response.code());
      }
      this.response = response;
    }

    @Override
    public void close() {
      response.close();
    }
  }

  /** Counts what is read. */
  static final class CountingStream extends FilterInputStream {
    private long count;

    CountingStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    long count() {
      return count;
    }
  }

  /** Collects a response and hands it to the download it builds. */
  static final class DownloadBuilder {
    private Response response;
    private String name = "";

    DownloadBuilder response(Response response) {
      this.response = response;
      return this;
    }

    DownloadBuilder name(String name) {
      this.name = name;
      return this;
    }

    Download build() {
      if (name.isEmpty()) {
        name = "download";
      }
      return new Download(response);
    }
  }

  static Download returnsTheWrapper(Call call) throws IOException {
    return new Download(call.execute());
  }

  static long closesTheWrapper(Call call) throws IOException {
    try (Download download = new Download(call.execute())) {
      return download.size();
    }
  }

  static long leaksTheWrapper(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    Download download = new Download(response);
    return download.size();
  }

  static int leaksInAHolderWithoutRelease(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    Snapshot snapshot = new Snapshot(response);
    return snapshot.status();
  }

  static int closesBesideAHolderWithoutRelease(Call call) throws IOException {
    try (Response response = call.execute()) {
      return new Snapshot(response).status();
    }
  }

  static StrictDownload handsOverToAConstructorThatClosesBeforeItThrows(Call call)
      throws IOException {
    Response response = call.execute();
    return new StrictDownload(response);
  }

  static CarelessDownload leaksWhenTheConstructorThrows(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return new CarelessDownload(response);
  }

  static CarelessDownload closesWhenTheConstructorThrows(Call call) throws IOException {
    Response response = call.execute();
    try {
      return new CarelessDownload(response);
    } catch (IOException e) {
      response.close();
      throw e;
    }
  }

  static long closesThroughAFilterStream(Call call) throws IOException {
    Response response = call.execute();
    try (CountingStream counting = new CountingStream(response.body().byteStream())) {
      counting.transferTo(OutputStream.nullOutputStream());
      return counting.count();
    }
  }

  static long leaksThroughAFilterStream(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    CountingStream counting = new CountingStream(response.body().byteStream());
    counting.transferTo(OutputStream.nullOutputStream());
    return counting.count();
  }

  static InputStream returnsAFilterStream(Call call) throws IOException {
    return new CountingStream(call.execute().body().byteStream());
  }

  static Download handsOverToABuilder(Call call, String name) throws IOException {
    return new DownloadBuilder().response(call.execute()).name(name).build();
  }

  static CarelessDownload createsTheResponseInTheArgument(Call call) throws IOException {
    return new CarelessDownload(call.execute());
  }
}
