package http.lent;

import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.ClientProtocolException;
import org.apache.http.client.HttpClient;
import org.apache.http.client.ResponseHandler;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.util.EntityUtils;

/** Contents of a response that somebody else answers for. */
final class LentContents {
  private final HttpClient client;

  LentContents(HttpClient client) {
    this.client = client;
  }

  /** Clean: the client consumes the entity once the handler has returned or thrown. */
  static final class Names implements ResponseHandler<String> {
    @Override
    public String handleResponse(HttpResponse response) throws IOException {
      HttpEntity entity = response.getEntity();
      if (entity == null) {
        throw new ClientProtocolException("no entity");
      }
      return parse(entity.getContent());
    }

    private static String parse(InputStream in) throws IOException {
      return new String(in.readAllBytes());
    }
  }

  /** Clean: whoever calls the helper consumes the entity. */
  byte[] consumes(String uri) throws IOException {
    HttpResponse response = client.execute(new HttpGet(uri));
    try {
      return read(response);
    } finally {
      EntityUtils.consume(response.getEntity());
    }
  }

  private static byte[] read(HttpResponse response) throws IOException {
    InputStream content = response.getEntity().getContent();
    return content.readAllBytes();
  }

  /** One leak, at the call that opens the response. */
  int forgets(String uri) throws IOException {
    HttpResponse response = client.execute(new HttpGet(uri)); // LEAK ResponseBody/ResponseBodyNotClosed
    return first(response.getEntity());
  }

  private static int first(HttpEntity entity) throws IOException {
    return entity.getContent().read();
  }

  /** Nobody is known to answer for this one. */
  static int ofAnybody(HttpResponse response) throws IOException {
    return response.getEntity().getContent().read(); // LEAK ResponseBody/ResponseBodyNotClosed
  }
}
