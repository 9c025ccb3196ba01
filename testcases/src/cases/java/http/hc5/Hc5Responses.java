package http.hc5;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Apache HttpClient 5: without a handler the caller closes the response. */
final class Hc5Responses {
  private final CloseableHttpClient client;
  private final HttpClient http;
  private final HttpHost origin;

  Hc5Responses(CloseableHttpClient client, HttpClient http, HttpHost origin) {
    this.client = client;
    this.http = http;
    this.origin = origin;
  }

  int leaksWhenOnlyTheCodeIsRead(HttpGet get) throws IOException {
    CloseableHttpResponse response = client.execute(get); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.getCode();
  }

  boolean leaksWhenTheCodeIsReadInOneExpression(HttpPost post) throws IOException {
    return client.execute(post).getCode() == 201; // LEAK ResponseBody/ResponseBodyNotClosed
  }

  String leaksOpenResponseOnError(ClassicHttpRequest request) throws IOException, ParseException {
    ClassicHttpResponse response =
        http.executeOpen(origin, request, null); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.getCode() >= 300) {
      throw new IOException(response.getReasonPhrase());
    }
    try (response) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  String closesOpenResponse(ClassicHttpRequest request) throws IOException, ParseException {
    try (ClassicHttpResponse response = http.executeOpen(origin, request, null)) {
      if (response.getCode() >= 300) {
        throw new IOException(response.getReasonPhrase());
      }
      return EntityUtils.toString(response.getEntity());
    }
  }

  int leaksAResponseForAHost(ClassicHttpRequest request) throws IOException {
    ClassicHttpResponse response =
        http.execute(origin, request); // LEAK ResponseBody/ResponseBodyNotClosed
    InputStream content = response.getEntity().getContent();
    int first = content.read();
    content.close();
    return first;
  }

  int consumesTheEntity(HttpGet get) throws IOException {
    CloseableHttpResponse response = client.execute(get);
    int code = response.getCode();
    EntityUtils.consume(response.getEntity());
    return code;
  }

  String leavesTheResponseToAHandler(HttpGet get) throws IOException {
    HttpClientResponseHandler<String> handler =
        response -> response.getCode() == 200 ? EntityUtils.toString(response.getEntity()) : null;
    return client.execute(get, handler);
  }

  /** A handler class of its own borrows the response: the client closes it. */
  static final class StatusHandler implements HttpClientResponseHandler<Integer> {
    @Override
    public Integer handleResponse(ClassicHttpResponse response) throws IOException {
      if (response.getCode() >= 500) {
        throw new IOException("server error");
      }
      return response.getCode();
    }
  }

  ClassicHttpResponse returnsTheOpenResponse(ClassicHttpRequest request) throws IOException {
    return http.executeOpen(origin, request, null);
  }

  int leaksWhenClosedInCatchOnly(HttpGet get) throws IOException {
    CloseableHttpResponse response = client.execute(get); // LEAK ResponseBody/ResponseBodyNotClosed
    try {
      return response.getEntity().getContent().read();
    } catch (IOException e) {
      response.close();
      throw e;
    }
  }

  int closesInCatchAndAfter(HttpGet get) throws IOException {
    CloseableHttpResponse response = client.execute(get);
    int first;
    try {
      first = response.getEntity().getContent().read();
    } catch (IOException e) {
      response.close();
      throw e;
    }
    response.close();
    return first;
  }
}
