package http.idioms;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** Shapes met in released libraries. */
final class SeenInLibraries {
  private SeenInLibraries() {}

  /** The callback owns what it is given. */
  static void tellsTheCallback(Call call, Callback callback) throws IOException {
    Response response = call.execute();
    callback.onResponse(call, response);
  }

  /** Such a callback: its own body is judged, not the calls of the interface. */
  static final class Prints implements Callback {
    @Override
    public void onResponse(Call call, Response response) { // LEAK ResponseBody/ResponseBodyNotClosed
      System.out.println(response.code());
    }

    @Override
    public void onFailure(Call call, IOException e) {
      System.out.println(e);
    }
  }

  /** The response is returned with its entity wrapped. */
  static ClassicHttpResponse returnsWithAnotherEntity(
      ExecChain chain, ClassicHttpRequest request, ExecChain.Scope scope)
      throws IOException, HttpException {
    ClassicHttpResponse response = chain.proceed(request, scope);
    Counted.enhance(response);
    return response;
  }

  static final class Counted extends HttpEntityWrapper {
    private Counted(HttpEntity entity) {
      super(entity);
    }

    static void enhance(ClassicHttpResponse response) {
      HttpEntity entity = response.getEntity();
      if (entity != null) {
        response.setEntity(new Counted(entity));
      }
    }

    /** The stream that is returned closes the one that it wraps. */
    @Override
    public InputStream getContent() throws IOException {
      return new Lazy(super.getContent());
    }
  }

  private static final class Lazy extends FilterInputStream {
    Lazy(InputStream in) {
      super(in);
    }

    @Override
    public void close() throws IOException {
      try {
        System.out.println("closed");
      } finally {
        super.close();
      }
    }
  }

  /** A connection has one stream, however often it is asked for. */
  static byte[] asksTwiceForTheStream(HttpURLConnection connection) throws IOException {
    InputStream in = null;
    try {
      in = connection.getInputStream();
      return bytes(connection.getInputStream());
    } finally {
      if (in != null) {
        in.close();
      }
    }
  }

  static byte[] closesWhatWasNeverAssigned(HttpURLConnection connection) throws IOException {
    InputStream in = null;
    try {
      return bytes(connection.getInputStream()); // LEAK ResponseBody/ResponseBodyNotClosed
    } finally {
      if (in != null) {
        in.close();
      }
    }
  }

  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    in.transferTo(out);
    return out.toByteArray();
  }

  static boolean printsToTheEnd(URL url) {
    try {
      InputStream in = url.openStream(); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
      int data;
      while (-1 != (data = in.read())) {
        System.out.print((char) data);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
