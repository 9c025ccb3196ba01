package http.idioms;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import okhttp3.Call;
import okhttp3.Response;

/** The close stands in a helper, in a deferred block, or after an {@code if} that leaves early. */
final class CloseInAHelperOrAfterAnIf {
  private CloseInAHelperOrAfterAnIf() {}

  static String closesInAHelperAfterAnIf(Call call) throws IOException {
    Response response = call.execute();
    if (response.code() == 304) {
      drain(response);
      return null;
    }
    String etag = response.header("ETag");
    drain(response);
    return etag;
  }

  static String leaksBecauseOneBranchForgetsTheHelper(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.code() == 304) {
      return null;
    }
    String etag = response.header("ETag");
    drain(response);
    return etag;
  }

  private static void drain(Response response) throws IOException {
    try (InputStream rest = response.body().byteStream()) {
      rest.skip(Long.MAX_VALUE);
    }
  }

  static byte[] closesAfterAnIfThatCannotHoldTheResponse(
      HttpClient client, HttpRequest request, byte[] cached)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response = null;
    if (cached == null) {
      response = client.send(request, BodyHandlers.ofInputStream());
    }
    if (response == null) {
      return cached;
    }
    try (InputStream body = response.body()) {
      return body.readAllBytes();
    }
  }

  static byte[] readsInAHelper(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    return readBody(client.send(request, BodyHandlers.ofInputStream()));
  }

  private static byte[] readBody(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      return body.readAllBytes();
    }
  }

  static byte[] leaksInAHelperThatForgets(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send( // LEAK ResponseBody/ResponseBodyNotClosed
            request, BodyHandlers.ofInputStream());
    return firstBytes(response);
  }

  private static byte[] firstBytes(HttpResponse<InputStream> response) throws IOException {
    return response.body().readNBytes(8);
  }
}
