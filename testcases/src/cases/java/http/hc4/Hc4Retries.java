package http.hc4;

import java.io.IOException;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.util.EntityUtils;

/** Retries and helpers with HttpClient 4. */
final class Hc4Retries {
  private static final int ATTEMPTS = 5;

  private final CloseableHttpClient client;
  private final HttpClient legacy;

  Hc4Retries(CloseableHttpClient client, HttpClient legacy) {
    this.client = client;
    this.legacy = legacy;
  }

  String leaksTheAnswerOfEveryFailedAttempt(HttpGet get) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      CloseableHttpResponse response =
          client.execute(get); // LEAK ResponseBody/ResponseBodyNotClosed
      if (status(response) == 200) {
        return EntityUtils.toString(response.getEntity());
      }
    }
    throw new IOException("no answer from " + get.getURI());
  }

  String consumesTheAnswerOfEveryFailedAttempt(HttpGet get) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      CloseableHttpResponse response = client.execute(get);
      if (status(response) == 200) {
        return EntityUtils.toString(response.getEntity());
      }
      EntityUtils.consumeQuietly(response.getEntity());
    }
    throw new IOException("no answer from " + get.getURI());
  }

  String closesWhateverHappens(HttpGet get) throws IOException {
    CloseableHttpResponse response = null;
    IOException failure = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        response = client.execute(get);
        if (status(response) == 200) {
          return EntityUtils.toString(response.getEntity());
        }
        failure = new IOException("status " + status(response));
      } catch (IOException e) {
        failure = e;
      } finally {
        if (response != null) {
          response.close();
        }
      }
    }
    throw failure;
  }

  private static int status(HttpResponse response) {
    return response.getStatusLine().getStatusCode();
  }

  private static void discard(HttpResponse response) {
    HttpEntity entity = response.getEntity();
    if (entity != null) {
      EntityUtils.consumeQuietly(entity);
    }
  }

  int consumesInAHelper(HttpUriRequest request) throws IOException {
    HttpResponse response = legacy.execute(request);
    int status = status(response);
    discard(response);
    return status;
  }

  boolean leaksWhenTheHelperIsSkipped(HttpUriRequest request) throws IOException {
    HttpResponse response = legacy.execute(request); // LEAK ResponseBody/ResponseBodyNotClosed
    if (status(response) == 410) {
      return false;
    }
    discard(response);
    return true;
  }

  String readsTheErrorTextBeforeThrowing(HttpUriRequest request) throws IOException {
    HttpResponse response = legacy.execute(request);
    String text = EntityUtils.toString(response.getEntity());
    if (status(response) >= 400) {
      throw new IOException(text);
    }
    return text;
  }
}
