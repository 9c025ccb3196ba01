package http.idioms;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import okio.Okio;

/** Code behind the log line "Did you forget to close a response body?". */
final class DidYouForgetToClose {
  private final OkHttpClient http;

  DidYouForgetToClose(OkHttpClient http) {
    this.http = http;
  }

  void leaksWhenAnEventIsPosted(Request event) throws IOException {
    Response response = http.newCall(event).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.code() / 100 != 2) {
      throw new IOException("collector said " + response.code());
    }
  }

  int closesWhenAnEventIsPosted(Request event) throws IOException {
    try (Response response = http.newCall(event).execute()) {
      return response.code();
    }
  }

  void leaksAfterCopyingToAFile(Call call, File target) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    try (BufferedSink sink = Okio.buffer(Okio.sink(target))) {
      sink.writeAll(response.body().source());
    }
  }

  void closesAfterCopyingToAFile(Call call, File target) throws IOException {
    try (ResponseBody body = call.execute().body();
        BufferedSink sink = Okio.buffer(Okio.sink(target))) {
      sink.writeAll(body.source());
    }
  }

  void leaksInAFireAndForgetCallback(Request ping) {
    http.newCall(ping)
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {}

              @Override
              public void onResponse(
                  Call call, Response response) {} // LEAK ResponseBody/ResponseBodyNotClosed
            });
  }

  void closesInAFireAndForgetCallback(Request ping) {
    http.newCall(ping)
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {}

              @Override
              public void onResponse(Call call, Response response) {
                response.close();
              }
            });
  }

  boolean leaksInAHealthCheck(Call probe) {
    try {
      return probe.execute().code() == 200; // LEAK ResponseBody/ResponseBodyNotClosed
    } catch (IOException e) {
      return false;
    }
  }

  boolean closesInAHealthCheck(Request probe) {
    try (Response response = http.newCall(probe).execute()) {
      return response.code() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  long copiesWithTheStreamInTheHeader(Call call, File target) throws IOException {
    try (InputStream content = call.execute().body().byteStream()) {
      return Files.copy(content, target.toPath());
    }
  }
}
