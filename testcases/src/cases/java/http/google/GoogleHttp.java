package http.google;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Google HTTP client: {@code disconnect}, or a call that reads the content and closes it. */
final class GoogleHttp {
  private final HttpRequestFactory requests;

  GoogleHttp(HttpRequestFactory requests) {
    this.requests = requests;
  }

  boolean leaksAnExistenceCheck(GenericUrl url) throws IOException {
    HttpRequest request = requests.buildHeadRequest(url);
    request.setThrowExceptionOnExecuteError(false);
    HttpResponse response = request.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.isSuccessStatusCode();
  }

  String leaksOnBadStatus(HttpRequest request) throws IOException {
    HttpResponse response = request.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (!response.isSuccessStatusCode()) {
      throw new IOException(response.getStatusMessage());
    }
    return response.parseAsString();
  }

  byte[] leaksTheContent(HttpRequest request) throws IOException {
    return request.execute().getContent().readAllBytes(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  int disconnectsInFinally(HttpRequest request) throws IOException {
    HttpResponse response = request.execute();
    try {
      if (!response.isSuccessStatusCode()) {
        throw new HttpResponseException(response);
      }
      return response.getContent().read();
    } finally {
      response.disconnect();
    }
  }

  String parsesTheContent(HttpRequest request) throws IOException {
    return request.execute().parseAsString();
  }

  Object parsesAnObject(HttpRequest request, Class<?> type) throws IOException {
    HttpResponse response = request.execute();
    return response.parseAs(type);
  }

  void downloads(GenericUrl url, OutputStream sink) throws IOException {
    requests.buildGetRequest(url).execute().download(sink);
  }

  int ignoresTheContent(HttpRequest request) throws IOException {
    HttpResponse response = request.execute();
    int status = response.getStatusCode();
    response.ignore();
    return status;
  }

  int closesTheContent(HttpRequest request) throws IOException {
    HttpResponse response = request.execute();
    InputStream content;
    try {
      content = response.getContent();
    } catch (IOException e) {
      response.disconnect();
      throw e;
    }
    try (content) {
      return content.read();
    }
  }

  HttpResponse returnsTheResponse(GenericUrl url) throws IOException {
    HttpRequest request = requests.buildGetRequest(url);
    request.getHeaders().setAccept("application/json");
    return request.execute();
  }
}
