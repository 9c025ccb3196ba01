package http.fields;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.Response;

/** Fields that are re-created, injected, handed around, or released in part. */
final class ResponseFieldLifeCycles {
  private ResponseFieldLifeCycles() {}

  /** Created here, injected there: the class owns what it created. */
  static final class LeaksWhatItCreated {
    private final Response response;

    LeaksWhatItCreated(Call call) throws IOException {
      this.response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    }

    LeaksWhatItCreated(Response given) {
      this.response = given;
    }

    int status() {
      return response.code();
    }
  }

  /** Passing {@code this} on hands no field out. */
  static final class LeaksThoughItRegistersItself {
    private final Response response;

    LeaksThoughItRegistersItself(Call call, Collection<Object> registry) throws IOException {
      this.response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      registry.add(this);
    }

    int status() {
      return response.code();
    }
  }

  /** {@code open} is exempt by its name, the second creation is an overwrite. */
  static final class LeaksOnReopening implements Closeable {
    private final Call call;
    private Response response;

    LeaksOnReopening(Call call) {
      this.call = call;
    }

    void open() throws IOException {
      response = call.execute();
    }

    void rewind() throws IOException {
      response = call.clone().execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    }

    @Override
    public void close() {
      response.close();
    }
  }

  /** The second creation ends the first one before. */
  static final class ClosesOnReopening implements Closeable {
    private final Call call;
    private Response response;

    ClosesOnReopening(Call call) {
      this.call = call;
    }

    void open() throws IOException {
      response = call.execute();
    }

    void rewind() throws IOException {
      close();
      response = call.clone().execute();
    }

    @Override
    public void close() {
      response.close();
    }
  }

  /** A life-cycle start over a field that the constructor created. */
  static final class LeaksOnStart implements Closeable {
    private final Call call;
    private Response response;

    LeaksOnStart(Call call) throws IOException {
      this.call = call;
      this.response = call.execute();
    }

    void start() throws IOException {
      response = call.clone().execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    }

    @Override
    public void close() {
      response.close();
    }
  }

  /** A release of one fixed element is none for the collection. */
  static final class LeaksAllButTheFirst implements Closeable {
    private final List<Response> open = new ArrayList<>();

    void add(Call call) throws IOException {
      open.add(call.execute()); // LEAK ResponseBody/ResponseBodyNotClosed
    }

    @Override
    public void close() {
      open.get(0).close();
    }
  }

  /** Overwriting one element of an array is not reported. */
  static final class ClosesEverySlot implements Closeable {
    private final Response[] slots = new Response[4];

    void load(int slot, Call call) throws IOException {
      slots[slot] = call.execute();
    }

    @Override
    public void close() {
      for (Response response : slots) {
        if (response != null) {
          response.close();
        }
      }
    }
  }

  /** Neither is setting a reference over a live value. */
  static final class ClosesTheReference implements Closeable {
    private final AtomicReference<Response> current = new AtomicReference<>();

    void load(Call call) throws IOException {
      current.set(call.execute());
    }

    @Override
    public void close() {
      Response response = current.getAndSet(null);
      if (response != null) {
        response.close();
      }
    }
  }

  /** A constructor that throws after it stored the response. */
  static final class ThrowsAfterStoring implements Closeable {
    private final Response response;

    ThrowsAfterStoring(Call call) throws IOException {
      this.response = call.execute();
      if (!response.isSuccessful()) {
        throw new IOException("status " + response.code());
      }
    }

    @Override
    public void close() {
      response.close();
    }
  }

  /** The base class releases what its subclasses open through it. */
  abstract static class Session implements Closeable {
    private Response response;

    protected final void connect(Call call) throws IOException {
      response = call.execute();
    }

    protected final int status() {
      return response.code();
    }

    @Override
    public void close() {
      if (response != null) {
        response.close();
      }
    }
  }
}
