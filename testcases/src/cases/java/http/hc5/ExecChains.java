package http.hc5;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** What stands in the client's own chain: who ends the connection ends the response with it. */
final class ExecChains {

  private ExecChains() {}

  static final class Login implements ExecChainHandler {
    @Override
    public ClassicHttpResponse execute(
        ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
        throws IOException, HttpException {
      ExecRuntime runtime = scope.execRuntime;
      for (; ; ) {
        ClassicHttpResponse response = chain.proceed(request, scope);
        if (response.getCode() != 401) {
          return response;
        }
        if (runtime.isConnectionReusable()) {
          EntityUtils.consume(response.getEntity());
        } else {
          runtime.disconnectEndpoint();
        }
        request.setHeader("Authorization", "again");
      }
    }
  }

  static final class Retry implements ExecChainHandler {
    @Override
    public ClassicHttpResponse execute(
        ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
        throws IOException, HttpException {
      ClassicHttpResponse response = chain.proceed(request, scope); // LEAK ResponseBody/ResponseBodyNotClosed
      if (response.getCode() == 503) {
        scope.execRuntime.isConnectionReusable();
        return chain.proceed(request, scope);
      }
      return response;
    }
  }

  static final class Watched extends HttpEntityWrapper {
    Watched(HttpEntity entity) {
      super(entity);
    }

    boolean isCompressed() throws IOException {
      InputStream content = super.getContent();
      return content instanceof GZIPInputStream;
    }
  }

  static boolean isCompressed(HttpEntity entity) throws IOException {
    InputStream content = entity.getContent(); // LEAK ResponseBody/ResponseBodyNotClosed
    return content instanceof GZIPInputStream || content instanceof ByteArrayInputStream;
  }
}
