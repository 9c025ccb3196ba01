package http.hc4;

import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpHead;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.utils.HttpClientUtils;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.util.EntityUtils;

/** Apache HttpClient 4: closing the response or consuming its entity frees the connection. */
final class Hc4Entities {
  private final CloseableHttpClient client;
  private final HttpClient legacy;

  Hc4Entities(CloseableHttpClient client, HttpClient legacy) {
    this.client = client;
    this.legacy = legacy;
  }

  int leaksWhenOnlyTheStatusLineIsRead(HttpGet get) throws IOException {
    CloseableHttpResponse response = client.execute(get); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.getStatusLine().getStatusCode();
  }

  String leaksOnBadStatus(HttpGet get) throws IOException {
    CloseableHttpResponse response = client.execute(get); // LEAK ResponseBody/ResponseBodyNotClosed
    int status = response.getStatusLine().getStatusCode();
    if (status != 200) {
      throw new IOException("status " + status);
    }
    return EntityUtils.toString(response.getEntity());
  }

  boolean leaksEvenForAHeadRequest(HttpHead head) throws IOException {
    CloseableHttpResponse response =
        client.execute(head); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.containsHeader("Accept-Ranges");
  }

  boolean leaksOnNotModified(HttpGet get) throws IOException {
    CloseableHttpResponse response = client.execute(get); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.getStatusLine().getStatusCode() == 304) {
      return false;
    }
    EntityUtils.consume(response.getEntity());
    return true;
  }

  String leaksAPlainHttpResponseOnBadStatus(HttpUriRequest request) throws IOException {
    HttpResponse response = legacy.execute(request); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.getStatusLine().getStatusCode() >= 400) {
      return "";
    }
    return EntityUtils.toString(response.getEntity(), "UTF-8");
  }

  int leaksTheContentStream(HttpUriRequest request) throws IOException {
    HttpResponse response = legacy.execute(request); // LEAK ResponseBody/ResponseBodyNotClosed
    InputStream content = response.getEntity().getContent();
    return content.read();
  }

  byte[] closesTheContentOfALentEntity(HttpEntity entity) throws IOException {
    try (InputStream content = entity.getContent()) {
      return content.readNBytes(16);
    }
  }

  String closesWithTryWithResources(HttpGet get) throws IOException {
    try (CloseableHttpResponse response = client.execute(get)) {
      if (response.getStatusLine().getStatusCode() != 200) {
        throw new IOException(response.getStatusLine().getReasonPhrase());
      }
      return EntityUtils.toString(response.getEntity());
    }
  }

  int consumesQuietlyInFinally(HttpUriRequest request) throws IOException {
    HttpResponse response = legacy.execute(request);
    try {
      if (response.getStatusLine().getStatusCode() == 404) {
        throw new IOException("not found");
      }
      return response.getEntity().getContent().read();
    } finally {
      EntityUtils.consumeQuietly(response.getEntity());
    }
  }

  int closesQuietlyThroughTheLibrary(HttpUriRequest request) throws IOException {
    HttpResponse response = legacy.execute(request);
    try {
      return response.getEntity().getContent().read();
    } finally {
      HttpClientUtils.closeQuietly(response);
    }
  }

  byte[] hasNothingToReleaseWithoutAnEntity(HttpUriRequest request) throws IOException {
    HttpResponse response = legacy.execute(request);
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    return EntityUtils.toByteArray(entity);
  }

  int consumesOnlyWhenThereIsAnEntity(HttpUriRequest request) throws IOException {
    HttpResponse response = legacy.execute(request);
    int status = response.getStatusLine().getStatusCode();
    HttpEntity entity = response.getEntity();
    if (entity != null) {
      EntityUtils.consume(entity);
    }
    return status;
  }

  String leavesTheResponseToTheHandler(HttpGet get) throws IOException {
    return client.execute(get, new BasicResponseHandler());
  }

  int borrowsTheParameterOfAHandler(HttpGet get) throws IOException {
    return client.execute(get, response -> response.getStatusLine().getStatusCode());
  }

  CloseableHttpResponse returnsItAfterTheStatusWasChecked(HttpGet get) throws IOException {
    CloseableHttpResponse response = client.execute(get);
    if (response.getStatusLine().getStatusCode() != 200) {
      response.close();
      throw new IOException("status " + response.getStatusLine());
    }
    return response;
  }

  int closesTheContentStreamOnEveryPath(HttpUriRequest request) throws IOException {
    HttpResponse response = legacy.execute(request);
    InputStream content;
    try {
      content = response.getEntity().getContent();
    } catch (IOException e) {
      EntityUtils.consumeQuietly(response.getEntity());
      throw e;
    }
    try (content) {
      return content.read();
    }
  }
}
