package http.lent;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.utils.HttpClientUtils;
import org.apache.http.util.EntityUtils;

/** Streams of entities and responses that the caller lent: the end of those is theirs. */
final class LentEntities {
  private LentEntities() {}

  static int leakFirstByte(HttpEntity entity) throws IOException {
    return entity.getContent().read(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  static int okConsumesTheEntity(HttpEntity entity) throws IOException {
    try {
      return entity.getContent().read();
    } finally {
      EntityUtils.consumeQuietly(entity);
    }
  }

  static int okConsumesWhatTheResponseHas(HttpResponse response) throws IOException {
    InputStream in = response.getEntity().getContent();
    try {
      return in.read();
    } finally {
      EntityUtils.consume(response.getEntity());
    }
  }

  static int okClosesTheResponse(CloseableHttpResponse response) throws IOException {
    InputStream in = response.getEntity().getContent();
    try {
      return in.read();
    } finally {
      response.close();
    }
  }

  static int okClosesTheResponseQuietly(HttpResponse response) throws IOException {
    InputStream in = response.getEntity().getContent();
    try {
      return in.read();
    } finally {
      HttpClientUtils.closeQuietly(response);
    }
  }

  static int okClosesTheClassicResponse(ClassicHttpResponse response) throws IOException {
    try {
      return response.getEntity().getContent().read();
    } finally {
      response.close();
    }
  }
}
