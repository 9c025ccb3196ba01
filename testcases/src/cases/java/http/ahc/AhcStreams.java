package http.ahc;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.Response;
import org.asynchttpclient.handler.BodyDeferringAsyncHandler;
import org.asynchttpclient.handler.BodyDeferringAsyncHandler.BodyDeferringInputStream;

/** AsyncHttpClient: only the deferred body streams; a {@code Response} is buffered. */
final class AhcStreams {
  private final AsyncHttpClient client;

  AhcStreams(AsyncHttpClient client) {
    this.client = client;
  }

  int leaksADeferredBody(
      BodyDeferringAsyncHandler handler, Future<Response> answer, PipedInputStream pipe)
      throws IOException {
    InputStream content =
        new BodyDeferringInputStream( // LEAK ResponseBody/ResponseBodyNotClosed
            answer, handler, pipe);
    return content.read();
  }

  int leaksADeferredBodyOnBadStatus(
      BodyDeferringAsyncHandler handler, Future<Response> answer, PipedInputStream pipe)
      throws IOException, InterruptedException {
    BodyDeferringInputStream content =
        new BodyDeferringInputStream( // LEAK ResponseBody/ResponseBodyNotClosed
            answer, handler, pipe);
    if (content.getAsapResponse().getStatusCode() != 200) {
      return -1;
    }
    try (content) {
      return content.read();
    }
  }

  int closesADeferredBody(
      BodyDeferringAsyncHandler handler, Future<Response> answer, PipedInputStream pipe)
      throws IOException, InterruptedException {
    try (BodyDeferringInputStream content = new BodyDeferringInputStream(answer, handler, pipe)) {
      return content.getAsapResponse().getStatusCode() == 200 ? content.read() : -1;
    }
  }

  InputStream returnsADeferredBody(
      BodyDeferringAsyncHandler handler, Future<Response> answer, PipedInputStream pipe) {
    return new BodyDeferringInputStream(answer, handler, pipe);
  }

  int bufferedResponsesAreNoResource(String url) throws InterruptedException, ExecutionException {
    Response response = client.prepareGet(url).execute().get();
    if (response.getStatusCode() >= 400) {
      throw new IllegalStateException(response.getStatusText());
    }
    return response.getResponseBody().length();
  }
}
