package http.spring;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.StreamUtils;
import org.springframework.web.client.RestTemplate;

/** Spring's low-level client: the response of {@code execute} must be closed, or returned. */
final class SpringClientHttp {
  private final ClientHttpRequestFactory requests;
  private final RestTemplate rest;

  SpringClientHttp(ClientHttpRequestFactory requests, RestTemplate rest) {
    this.requests = requests;
    this.rest = rest;
  }

  HttpStatusCode leaksWhenOnlyTheStatusIsRead(URI uri) throws IOException {
    ClientHttpRequest request = requests.createRequest(uri, HttpMethod.GET);
    ClientHttpResponse response = request.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.getStatusCode();
  }

  String leaksWhenReadingTheBodyFails(ClientHttpRequest request) throws IOException {
    ClientHttpResponse response = request.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    String text = StreamUtils.copyToString(response.getBody(), StandardCharsets.UTF_8);
    response.close();
    return text;
  }

  String closesWithTryWithResources(ClientHttpRequest request) throws IOException {
    try (ClientHttpResponse response = request.execute()) {
      if (response.getStatusCode().isError()) {
        throw new IOException(response.getStatusText());
      }
      return StreamUtils.copyToString(response.getBody(), StandardCharsets.UTF_8);
    }
  }

  String borrowsTheParameterOfAnExtractor(URI uri) {
    return rest.execute(
        uri,
        HttpMethod.GET,
        null,
        response -> StreamUtils.copyToString(response.getBody(), StandardCharsets.UTF_8));
  }

  boolean borrowsInAnExtractorThatThrows(URI uri) {
    Boolean found =
        rest.execute(
            uri,
            HttpMethod.HEAD,
            null,
            response -> {
              if (response.getStatusCode().is5xxServerError()) {
                throw new IOException("server error");
              }
              return response.getStatusCode().is2xxSuccessful();
            });
    return Boolean.TRUE.equals(found);
  }

  /** Adds a header and passes the response on. */
  static final class Tagging implements ClientHttpRequestInterceptor {
    @Override
    public ClientHttpResponse intercept(
        HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
      request.getHeaders().add("X-Trace", "1");
      return execution.execute(request, body);
    }
  }

  /** Tries once more after a 503, without closing the first response. */
  static final class LeakyRetry implements ClientHttpRequestInterceptor {
    @Override
    public ClientHttpResponse intercept(
        HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
      ClientHttpResponse response =
          execution.execute(request, body); // LEAK ResponseBody/ResponseBodyNotClosed
      if (response.getHeaders().containsKey("Retry-After")) {
        response = execution.execute(request, body);
      }
      return response;
    }
  }

  /** Tries once more after closing the first response. */
  static final class ClosingRetry implements ClientHttpRequestInterceptor {
    @Override
    public ClientHttpResponse intercept(
        HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
      ClientHttpResponse response = execution.execute(request, body);
      if (response.getHeaders().containsKey("Retry-After")) {
        response.close();
        response = execution.execute(request, body);
      }
      return response;
    }
  }
}
