package http.hc4;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.impl.nio.client.CloseableHttpAsyncClient;

/** An asynchronous client has read the whole response when it hands it out. */
final class ReadByAsyncClients {
  private final CloseableHttpAsyncClient http;

  ReadByAsyncClients(CloseableHttpAsyncClient http) {
    this.http = http;
  }

  int status(String url) throws ExecutionException, InterruptedException {
    return http.execute(new HttpGet(url), null).get().getStatusLine().getStatusCode();
  }

  private Future<HttpResponse> send(HttpUriRequest request) {
    return http.execute(request, null);
  }

  String typeFromAHelper(String url) throws ExecutionException, InterruptedException {
    HttpResponse response = send(new HttpGet(url)).get();
    if (response.getEntity() == null) {
      throw new IllegalStateException(url + " is empty");
    }
    return response.getEntity().getContentType().getValue();
  }

  static int leakOfABlockingClient(HttpClient client, String url) throws IOException {
    HttpResponse response =
        client.execute(new HttpGet(url)); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.getStatusLine().getStatusCode();
  }
}
