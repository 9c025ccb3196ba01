package http.fields;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Responses in instance fields: the class must release what it acquired (or hand it out). */
final class ResponseFields {
  private ResponseFields() {}

  /** Nobody closes the field. */
  static final class LeaksInConstructor {
    private final Response response;

    LeaksInConstructor(Call call) throws IOException {
      this.response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    }

    int status() {
      return response.code();
    }
  }

  /** The life-cycle method closes it. */
  static final class ClosesInClose implements Closeable {
    private final Response response;

    ClosesInClose(Call call) throws IOException {
      this.response = call.execute();
    }

    @Override
    public void close() {
      response.close();
    }
  }

  /** Closes through a local copy of the field. */
  static final class ClosesThroughALocalCopy implements Closeable {
    private Response response;

    ClosesThroughALocalCopy(Call call) throws IOException {
      response = call.execute();
    }

    @Override
    public void close() {
      Response current = response;
      response = null;
      if (current != null) {
        current.close();
      }
    }
  }

  /** A helper of the class closes the derived stream. */
  static final class ClosesThroughAHelper {
    private final Response response;

    ClosesThroughAHelper(Call call) throws IOException {
      response = call.execute();
    }

    void stop() {
      end(response);
    }

    private static void end(Response response) {
      response.body().close();
    }
  }

  /** A release in a query method is none. */
  static final class LeaksThoughAQueryCloses {
    private final Response response;
    private boolean closed;

    LeaksThoughAQueryCloses(Call call) throws IOException {
      response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    }

    boolean isClosed() {
      if (!closed) {
        response.close();
        closed = true;
      }
      return true;
    }
  }

  /** A field that came in as a parameter belongs to somebody else. */
  static final class Borrows {
    private final Response response;

    Borrows(Response response) {
      this.response = response;
    }

    String etag() {
      return response.header("ETag");
    }
  }

  /** A non-private getter hands the field out. */
  static final class HandsOutThroughAGetter {
    private final Response response;

    HandsOutThroughAGetter(Call call) throws IOException {
      this.response = call.execute();
    }

    Response response() {
      return response;
    }
  }

  /** A private getter used inside the class hands nothing out. */
  static final class LeaksBehindAPrivateGetter {
    private final Response response;

    LeaksBehindAPrivateGetter(Call call) throws IOException {
      this.response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    }

    private Response response() {
      return response;
    }

    int status() {
      return response().code();
    }
  }

  /** A non-private field is handed out as it is. */
  static final class HandsOutAField {
    final InputStream content;

    HandsOutAField(Call call) throws IOException {
      content = call.execute().body().byteStream();
    }
  }

  /** Opens the next page over the page before. */
  static final class LeaksThePreviousPage implements Closeable {
    private final OkHttpClient http;
    private Response page;

    LeaksThePreviousPage(OkHttpClient http, Request first) throws IOException {
      this.http = http;
      this.page = http.newCall(first).execute();
    }

    int next(Request request) throws IOException {
      page = http.newCall(request).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      return page.code();
    }

    @Override
    public void close() {
      page.close();
    }
  }

  /** Closes the page before it opens the next one. */
  static final class ClosesThePreviousPage implements Closeable {
    private final OkHttpClient http;
    private Response page;

    ClosesThePreviousPage(OkHttpClient http, Request first) throws IOException {
      this.http = http;
      this.page = http.newCall(first).execute();
    }

    int next(Request request) throws IOException {
      page.close();
      page = http.newCall(request).execute();
      return page.code();
    }

    @Override
    public void close() {
      page.close();
    }
  }

  /** The sole assignment in a life-cycle start is no overwrite. */
  static final class OpensInOpen implements Closeable {
    private Response response;

    void open(Call call) throws IOException {
      response = call.execute();
    }

    int status() {
      return response.code();
    }

    @Override
    public void close() {
      if (response != null) {
        response.close();
      }
    }
  }

  /** The field's only creation, outside the constructor, released in close. */
  static final class FetchesOnce implements Closeable {
    private Response response;

    int fetch(Call call) throws IOException {
      response = call.execute();
      return response.code();
    }

    @Override
    public void close() {
      if (response != null) {
        response.close();
      }
    }
  }

  /** A collection of responses that close iterates. */
  static final class ClosesEveryElement implements Closeable {
    private final List<Response> open = new ArrayList<>();

    int add(Call call) throws IOException {
      Response response = call.execute();
      open.add(response);
      return response.code();
    }

    @Override
    public void close() {
      for (Response response : open) {
        response.close();
      }
      open.clear();
    }
  }

  /** A collection of responses that nobody iterates to release. */
  static final class LeaksEveryElement {
    private final List<Response> seen = new ArrayList<>();

    void add(Call call) throws IOException {
      seen.add(call.execute()); // LEAK ResponseBody/ResponseBodyNotClosed
    }

    int count() {
      return seen.size();
    }
  }

  /** A nested class releases the field of the outer instance. */
  static final class ClosedByAnInnerClass {
    private final Response response;

    ClosedByAnInnerClass(Call call) throws IOException {
      response = call.execute();
    }

    Closeable handle() {
      return new Handle();
    }

    private final class Handle implements Closeable {
      @Override
      public void close() {
        response.close();
      }
    }
  }

  /** One constructor opens and delegates to the other: the class owns the response. */
  static final class LeaksWhatADelegatingConstructorOpens {
    private final Response response;

    LeaksWhatADelegatingConstructorOpens(Call call) throws IOException {
      this(call.execute()); // LEAK ResponseBody/ResponseBodyNotClosed
    }

    private LeaksWhatADelegatingConstructorOpens(Response response) {
      this.response = response;
    }

    int status() {
      return response.code();
    }
  }

  /** Static fields live as long as the class loader. */
  static final class KeptForEver {
    private static Response last;

    private KeptForEver() {}

    static synchronized void remember(Call call) throws IOException {
      last = call.execute();
    }

    static synchronized int status() {
      return last.code();
    }
  }
}
