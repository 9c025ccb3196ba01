package http.idioms;

import java.io.Closeable;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;

/** Several layers pass a resource through; none of them needs an annotation. */
final class PassThroughLayers {
  /** The innermost layer. */
  static class Envelope implements Closeable {
    private final Response response;

    Envelope(Response response) {
      this.response = response;
    }

    int status() {
      return response.code();
    }

    @Override
    public void close() {
      response.close();
    }
  }

  /** A layer around a layer. */
  static final class Audited implements Closeable {
    private final Envelope envelope;

    Audited(Envelope envelope) {
      this.envelope = envelope;
    }

    int status() {
      return envelope.status();
    }

    @Override
    public void close() throws IOException {
      envelope.close();
    }
  }

  private static Envelope seal(Response response) {
    return new Envelope(response);
  }

  private static Audited audit(Envelope envelope) {
    return new Audited(envelope);
  }

  Audited returnsThroughTwoLayers(Call call) throws IOException {
    return audit(seal(call.execute()));
  }

  int closesTheOuterLayer(Call call) throws IOException {
    try (Audited audited = audit(seal(call.execute()))) {
      return audited.status();
    }
  }

  int leaksTheOuterLayer(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    Audited audited = audit(seal(response));
    return audited.status();
  }
}
