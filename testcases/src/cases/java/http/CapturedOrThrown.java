package http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Helpers that give the response to an object of theirs, unless they throw before. */
final class CapturedOrThrown {
  private final OkHttpClient client = new OkHttpClient();

  /** Where the status is bad, nobody has the response. */
  InputStream open(Request request) throws IOException {
    Response response = client.newCall(request).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return content(response);
  }

  private static InputStream content(Response response) throws IOException {
    if (response.code() != 200) {
      throw new IOException("status " + response.code());
    }
    return new FilterInputStream(response.body().byteStream()) {
      @Override
      public void close() throws IOException {
        response.close();
      }
    };
  }

  /** Clean: whoever calls the helper closes what it could not take. */
  InputStream opened(Request request) throws IOException {
    Response response = client.newCall(request).execute();
    try {
      return content(response);
    } catch (IOException e) {
      response.close();
      throw e;
    }
  }

  /** Clean: the helper closes what it refuses. */
  InputStream refused(Request request) throws IOException {
    Response response = client.newCall(request).execute();
    return closing(response);
  }

  private static InputStream closing(Response response) throws IOException {
    if (response.code() != 200) {
      response.close();
      throw new IOException("status " + response.code());
    }
    return new FilterInputStream(response.body().byteStream()) {
      @Override
      public void close() throws IOException {
        response.close();
      }
    };
  }
}
