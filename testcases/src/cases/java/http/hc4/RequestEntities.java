package http.hc4;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;

/** The entities of requests, which no connection waits for. */
class RequestEntities {
  byte[] bodyToSign(HttpRequest request) throws IOException {
    if (request instanceof HttpEntityEnclosingRequest) {
      HttpEntity entity = ((HttpEntityEnclosingRequest) request).getEntity();
      return entity.getContent().readAllBytes();
    }
    return new byte[0];
  }

  int lengthToSign(HttpEntityEnclosingRequest request) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    request.getEntity().getContent().transferTo(copy);
    return copy.size();
  }

  int lengthOfAnswer(HttpResponse response) throws IOException {
    InputStream content = response.getEntity().getContent(); // LEAK ResponseBody/ResponseBodyNotClosed
    return content.readAllBytes().length;
  }
}
