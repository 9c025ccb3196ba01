package http.hc4;

import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpResponse;
import org.apache.http.util.EntityUtils;

/** Keeps a response and its content: consuming the entity closes the content. */
final class ResponseAndContent extends InputStream {
  private final InputStream delegate;
  private final HttpResponse response;

  public ResponseAndContent(HttpResponse response) throws IOException {
    this.response = response;
    this.delegate = response.getEntity().getContent();
  }

  @Override
  public int read() throws IOException {
    return delegate.read();
  }

  @Override
  public void close() throws IOException {
    EntityUtils.consume(response.getEntity());
  }
}

/** The response is kept for its status only. */
final class StatusAndContent extends InputStream {
  private final InputStream delegate;
  private final HttpResponse response;

  StatusAndContent(HttpResponse response) throws IOException {
    this.response = response;
    this.delegate = response.getEntity().getContent(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  int status() {
    return response.getStatusLine().getStatusCode();
  }

  @Override
  public int read() throws IOException {
    return delegate.read();
  }

  @Override
  public void close() throws IOException {}
}
