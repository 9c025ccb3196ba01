package http.hc4;

import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpHead;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Closing a client closes the connections of all its responses; a client that lives on closes none. */
class ClientsThatEndTheirResponses {
  private final CloseableHttpClient shared = HttpClients.createDefault(); // LEAK Deadline/RequestWithoutTimeout // LEAK Client/ClientNotClosed

  int statusOfOneShotClient(String url) throws IOException {
    try (CloseableHttpClient client = HttpClients.createDefault()) { // LEAK Deadline/RequestWithoutTimeout
      HttpResponse response = client.execute(new HttpGet(url));
      return response.getStatusLine().getStatusCode();
    }
  }

  String headerOfOneShotClient(String url) throws IOException {
    CloseableHttpClient client = HttpClients.custom().setUserAgent("probe/1").build(); // LEAK Deadline/RequestWithoutTimeout
    try {
      CloseableHttpResponse answer = client.execute(new HttpHead(url));
      if (answer.getStatusLine().getStatusCode() >= 400) {
        throw new IOException("no such page: " + url);
      }
      return answer.getFirstHeader("ETag").getValue();
    } finally {
      client.close();
    }
  }

  boolean pingsWithManagerShutDown(String url) throws IOException {
    HttpClient client = new DefaultHttpClient();
    try {
      HttpResponse response = client.execute(new HttpGet(url));
      return response.getStatusLine().getStatusCode() == 200;
    } finally {
      client.getConnectionManager().shutdown();
    }
  }

  int statusOfSharedClient(String url) throws IOException {
    HttpResponse response = shared.execute(new HttpGet(url)); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.getStatusLine().getStatusCode();
  }

  boolean closesTheClientOnSuccessOnly(String url, byte[] into) throws IOException {
    CloseableHttpClient client = HttpClients.createMinimal(); // LEAK Deadline/RequestWithoutTimeout // LEAK Client/ClientNotClosed
    HttpResponse response = client.execute(new HttpPost(url)); // LEAK ResponseBody/ResponseBodyNotClosed
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return false;
    }
    if (response.getStatusLine().getStatusCode() != 201) {
      throw new IOException("refused: " + response.getStatusLine());
    }
    EntityUtils.consume(entity);
    client.close();
    return true;
  }

  int closesAnotherClient(String url, CloseableHttpClient other) throws IOException {
    try (CloseableHttpClient unused = HttpClients.createSystem()) { // LEAK Deadline/RequestWithoutTimeout
      HttpResponse response = other.execute(new HttpGet(url)); // LEAK ResponseBody/ResponseBodyNotClosed
      return response.getStatusLine().getStatusCode();
    }
  }

  int firstByteWithOneShotClient(String url) throws IOException {
    try (CloseableHttpClient client = HttpClients.createDefault()) { // LEAK Deadline/RequestWithoutTimeout
      InputStream in = client.execute(new HttpGet(url)).getEntity().getContent();
      return in.read();
    }
  }

  String bodyOfReleasedRequest(HttpClient client, String url) throws IOException {
    HttpGet get = new HttpGet(url);
    try {
      HttpResponse response = client.execute(get);
      if (response.getStatusLine().getStatusCode() != 200) {
        return null;
      }
      return EntityUtils.toString(response.getEntity());
    } finally {
      get.releaseConnection();
    }
  }

  boolean probeThatIsAborted(HttpClient client, String url) throws IOException {
    HttpHead probe = new HttpHead(url);
    HttpResponse response = client.execute(probe);
    boolean there = response.getStatusLine().getStatusCode() < 400;
    probe.abort();
    return there;
  }

  boolean releasesAnotherRequest(HttpClient client, String url, HttpPost other) throws IOException {
    HttpGet get = new HttpGet(url);
    try {
      HttpResponse response = client.execute(get); // LEAK ResponseBody/ResponseBodyNotClosed
      return response.getStatusLine().getStatusCode() == 200;
    } finally {
      other.releaseConnection();
    }
  }
}
