package http.helpers;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.imageio.ImageIO;
import okhttp3.Call;
import okhttp3.Response;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;

/** Responses given to helpers whose bodies are known. */
final class HelperSummaries {
  int closesInHelper(Call call) throws IOException {
    Response response = null;
    try {
      response = call.execute();
      return response.code();
    } finally {
      Responses.closeQuietly(response);
    }
  }

  int closesInHelperThatTestsForNull(Call call) throws IOException {
    Response response = call.execute();
    int status = response.code();
    Responses.closeIfPresent(response);
    return status;
  }

  long closesSeveralThroughVarargs(Call left, Call right) throws IOException {
    Response first = null;
    Response second = null;
    try {
      first = left.execute();
      second = right.execute();
      return first.receivedResponseAtMillis() - second.receivedResponseAtMillis();
    } finally {
      Responses.closeAll(first, second);
    }
  }

  String leaksThroughAHelperThatOnlyLooks(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return Responses.describe(response);
  }

  String leaksWhenTheHelperClosesFailuresOnly(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    Responses.closeIfFailed(response);
    return response.header("Location");
  }

  String closesWhatTheHelperLeavesOpen(Call call) throws IOException {
    Response response = call.execute();
    if (!response.isSuccessful()) {
      Responses.closeIfFailed(response);
      return "";
    }
    return response.body().string();
  }

  void closesBecauseTheFlagIsTrue(Call call, StringBuilder log) throws IOException {
    Responses.finish(call.execute(), log, true);
  }

  void leaksBecauseTheFlagIsFalse(Call call, StringBuilder log) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    Responses.finish(response, log, false);
  }

  int closesTheAliasThatAGenericHelperReturns(Call call, StringBuilder log) throws IOException {
    try (Response response = Responses.traced(call.execute(), log)) {
      return response.code();
    }
  }

  int leaksTheAliasThatAGenericHelperReturns(Call call, StringBuilder log) throws IOException {
    Response response =
        Responses.traced(
            call.execute(), // LEAK ResponseBody/ResponseBodyNotClosed
            log);
    return response.code();
  }

  String closesAfterAGuardThatClosesBeforeItThrows(Call call) throws IOException {
    try (Response response = Responses.requireSuccess(call.execute())) {
      return response.body().string();
    }
  }

  String leaksThroughAGuardThatThrows(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    Responses.expectSuccess(response);
    return response.body().string();
  }

  String guardsInsideTheTry(Call call) throws IOException {
    try (Response response = call.execute()) {
      Responses.expectSuccess(response);
      return response.body().string();
    }
  }

  int closesTwoHelpersDeep(Call call) throws IOException {
    Response response = call.execute();
    return consume(response);
  }

  private int consume(Response response) {
    int status = response.code();
    release(response);
    return status;
  }

  private void release(Response response) {
    response.body().close();
  }

  int leaksTwoHelpersDeep(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return inspect(response);
  }

  private int inspect(Response response) {
    return headerCount(response) + response.code();
  }

  private int headerCount(Response response) {
    return response.headers().size();
  }

  void closesInARecursiveHelper(Call call, int hops) throws IOException {
    closeAfter(call.execute(), hops);
  }

  private void closeAfter(Response response, int hops) {
    if (hops <= 0) {
      response.close();
      return;
    }
    closeAfter(response, hops - 1);
  }

  BufferedImage leaksWhatTheJdkBorrows(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send( // LEAK ResponseBody/ResponseBodyNotClosed
            request, BodyHandlers.ofInputStream());
    return ImageIO.read(response.body());
  }

  BufferedImage closesWhatTheJdkBorrows(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    try (InputStream body = client.send(request, BodyHandlers.ofInputStream()).body()) {
      return ImageIO.read(body);
    }
  }

  int closesInAHelperThatSwallows(CloseableHttpClient client, HttpGet get) throws IOException {
    CloseableHttpResponse response = client.execute(get);
    try {
      return response.getStatusLine().getStatusCode();
    } finally {
      Responses.closeQuietly(response);
    }
  }
}
