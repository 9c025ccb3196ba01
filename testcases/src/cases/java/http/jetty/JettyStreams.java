package http.jetty;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.api.ContentResponse;
import org.eclipse.jetty.client.api.Request;
import org.eclipse.jetty.client.api.Response;
import org.eclipse.jetty.client.util.InputStreamResponseListener;

/** Jetty: the stream of an {@code InputStreamResponseListener}; buffered responses hold nothing. */
final class JettyStreams {
  private final HttpClient client;

  JettyStreams(HttpClient client) {
    this.client = client;
  }

  int leaksTheListenersStream(String uri) throws IOException {
    InputStreamResponseListener listener = new InputStreamResponseListener();
    client.newRequest(uri).send(listener);
    InputStream content = listener.getInputStream(); // LEAK ResponseBody/ResponseBodyNotClosed
    return content.read();
  }

  void leaksAfterTransferTo(Request request, OutputStream sink) throws IOException {
    InputStreamResponseListener listener = new InputStreamResponseListener();
    request.send(listener);
    listener.getInputStream().transferTo(sink); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  byte[] closesTheListenersStream(Request request) throws IOException {
    InputStreamResponseListener listener = new InputStreamResponseListener();
    request.send(listener);
    try (InputStream content = listener.getInputStream()) {
      return content.readAllBytes();
    }
  }

  byte[] takesTheStreamOnlyOnAGoodStatus(Request request)
      throws IOException, InterruptedException, TimeoutException, ExecutionException {
    InputStreamResponseListener listener = new InputStreamResponseListener();
    request.send(listener);
    Response response = listener.get(5, TimeUnit.SECONDS);
    if (response.getStatus() != 200) {
      response.abort(new IOException("status " + response.getStatus()));
      return new byte[0];
    }
    try (InputStream content = listener.getInputStream()) {
      return content.readAllBytes();
    }
  }

  String buffersTheResponse(String uri)
      throws InterruptedException, ExecutionException, TimeoutException {
    ContentResponse response = client.GET(uri);
    if (response.getStatus() != 200) {
      throw new IllegalStateException(response.getReason());
    }
    return response.getContentAsString();
  }

  InputStream returnsTheStream(Request request) {
    InputStreamResponseListener listener = new InputStreamResponseListener();
    request.send(listener);
    return listener.getInputStream();
  }
}
