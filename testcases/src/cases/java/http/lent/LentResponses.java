package http.lent;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpUnsuccessfulResponseHandler;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.apache.http.HttpResponse;
import org.apache.http.client.ResponseHandler;
import org.apache.http.client.ServiceUnavailableRetryStrategy;
import org.apache.http.protocol.HttpContext;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResponseErrorHandler;

/** Parameters that a client lends to our code and ends itself: none of them is ours to close. */
final class LentResponses {
  private LentResponses() {}

  /** OkHttp closes the refused response before it follows up. */
  static final class Bearer implements Authenticator {
    @Override
    public Request authenticate(Route route, Response response) {
      if (response.request().header("Authorization") != null || attempts(response) > 2) {
        return null;
      }
      return response.request().newBuilder().header("Authorization", "Bearer fresh").build();
    }

    private static int attempts(Response response) {
      int count = 1;
      for (Response r = response.priorResponse(); r != null; r = r.priorResponse()) {
        count++;
      }
      return count;
    }
  }

  /** An event shows the response, it does not give it away. */
  static final class Statuses extends EventListener {
    private final StringBuilder log = new StringBuilder();

    @Override
    public void responseHeadersEnd(Call call, Response response) {
      log.append(response.code()).append(' ');
    }
  }

  /** The upgrade response of a web socket belongs to the socket. */
  static final class Chat extends WebSocketListener {
    @Override
    public void onOpen(WebSocket socket, Response response) {
      if (response.code() == 101) {
        socket.send("hello");
      }
    }
  }

  /** HttpClient 4 consumes the entity after the handler has returned. */
  static final class LengthHandler implements ResponseHandler<Long> {
    @Override
    public Long handleResponse(HttpResponse response) throws IOException {
      if (response.getStatusLine().getStatusCode() != 200) {
        throw new IOException(response.getStatusLine().getReasonPhrase());
      }
      return response.getEntity().getContentLength();
    }
  }

  /** A retry strategy only looks. */
  static final class OnThrottling implements ServiceUnavailableRetryStrategy {
    @Override
    public boolean retryRequest(HttpResponse response, int executions, HttpContext context) {
      return executions < 3 && response.getStatusLine().getStatusCode() == 429;
    }

    @Override
    public long getRetryInterval() {
      return 1_000;
    }
  }

  /** Spring closes the response after the error handler. */
  static final class Strict implements ResponseErrorHandler {
    @Override
    public boolean hasError(ClientHttpResponse response) throws IOException {
      return response.getStatusCode().isError();
    }
  }

  /** Google's client retries, or gives the response to the caller. */
  static final class Backoff implements HttpUnsuccessfulResponseHandler {
    @Override
    public boolean handleResponse(
        HttpRequest request,
        com.google.api.client.http.HttpResponse response,
        boolean supportsRetry) {
      return supportsRetry && response.getStatusCode() == 503;
    }
  }

  /** A filter sees a context of the response. */
  static final class Tracing implements ClientResponseFilter {
    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
      response.getHeaders().add("X-Seen", String.valueOf(response.getStatus()));
    }
  }

  /** A plain parameter belongs to the caller. */
  static String describes(Response response) {
    return response.request().url() + " -> " + response.code();
  }
}
