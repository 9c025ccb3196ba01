package http.okhttp;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;

/** {@code Chain.proceed} yields a response that the interceptor owns until it returns it. */
final class OkHttpInterceptors {
  private OkHttpInterceptors() {}

  /** Passes everything on. */
  static final class Passes implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Request tagged = chain.request().newBuilder().header("X-Client", "crawler").build();
      return chain.proceed(tagged);
    }
  }

  /** Asks again with fresh credentials and forgets the first answer. */
  static final class LeaksTheUnauthorizedAnswer implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Request request = chain.request();
      Response response = chain.proceed(request); // LEAK ResponseBody/ResponseBodyNotClosed
      if (response.code() == 401) {
        Request retry = request.newBuilder().header("Authorization", "Bearer fresh").build();
        return chain.proceed(retry);
      }
      return response;
    }
  }

  /** Asks again after closing the first answer. */
  static final class ClosesTheUnauthorizedAnswer implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Request request = chain.request();
      Response response = chain.proceed(request);
      if (response.code() == 401) {
        response.close();
        Request retry = request.newBuilder().header("Authorization", "Bearer fresh").build();
        return chain.proceed(retry);
      }
      return response;
    }
  }

  /** Turns error statuses into exceptions; nobody closes the answer then. */
  static final class LeaksWhenThrowing implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request()); // LEAK ResponseBody/ResponseBodyNotClosed
      if (response.code() >= 500) {
        throw new IOException("Upstream failed with " + response.code());
      }
      return response;
    }
  }

  /** Retries in a loop; every failed answer is closed before the next attempt. */
  static final class Retries implements Interceptor {
    private final int maxRetries;

    Retries(int maxRetries) {
      this.maxRetries = maxRetries;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      int tries = 0;
      while (response.code() == 503 && tries++ < maxRetries) {
        response.close();
        response = chain.proceed(chain.request());
      }
      return response;
    }
  }

  /** Reads the body as text and returns a response around the text. */
  static final class LogsAndRebuilds implements Interceptor {
    private final StringBuilder log;

    LogsAndRebuilds(StringBuilder log) {
      this.log = log;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      MediaType type = response.body().contentType();
      String text = response.body().string();
      log.append(text);
      return response.newBuilder().body(ResponseBody.create(text, type)).build();
    }
  }

  /** Swaps the body for another one; the old body is lost. */
  static final class LeaksTheReplacedBody implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request()); // LEAK ResponseBody/ResponseBodyNotClosed
      ResponseBody redacted = ResponseBody.create("<redacted>", MediaType.get("text/plain"));
      return response.newBuilder().body(redacted).build();
    }
  }

  /** Swaps the body for one that counts bytes and wraps the old body. */
  static final class WrapsTheBody implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      return response.newBuilder().body(new CountingBody(response.body())).build();
    }
  }

  private static final class CountingBody extends ResponseBody {
    private final ResponseBody delegate;
    private long count;

    CountingBody(ResponseBody delegate) {
      this.delegate = delegate;
    }

    @Override
    public MediaType contentType() {
      return delegate.contentType();
    }

    @Override
    public long contentLength() {
      return delegate.contentLength();
    }

    @Override
    public BufferedSource source() {
      return Okio.buffer(
          new ForwardingSource(delegate.source()) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
              long read = super.read(sink, byteCount);
              count += Math.max(read, 0);
              return read;
            }
          });
    }

    @Override
    public void close() {
      delegate.close();
    }
  }
}
