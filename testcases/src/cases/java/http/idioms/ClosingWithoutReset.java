package http.idioms;

import java.io.IOException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.util.EntityUtils;

/** Each client's real protocol: with HttpClient 4 closing suffices, the request needs no reset. */
final class ClosingWithoutReset {
  private final CloseableHttpClient client;

  ClosingWithoutReset(CloseableHttpClient client) {
    this.client = client;
  }

  int closesWithoutReset(String uri) throws IOException {
    HttpGet get = new HttpGet(uri);
    try (CloseableHttpResponse response = client.execute(get)) {
      return response.getStatusLine().getStatusCode();
    }
  }

  String consumesWithoutReset(String uri) throws IOException {
    return EntityUtils.toString(client.execute(new HttpGet(uri)).getEntity());
  }

  int closesAndReleases(String uri) throws IOException {
    HttpGet get = new HttpGet(uri);
    CloseableHttpResponse response = client.execute(get);
    try {
      return response.getStatusLine().getStatusCode();
    } finally {
      response.close();
      get.releaseConnection();
    }
  }

  int leaksWithoutAnything(String uri) throws IOException {
    HttpGet get = new HttpGet(uri);
    CloseableHttpResponse response = client.execute(get); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.getStatusLine().getStatusCode();
  }
}
