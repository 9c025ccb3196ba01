package http.ownership;

import com.google.errorprone.annotations.MustBeClosed;
import java.io.Closeable;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.checkerframework.checker.calledmethods.qual.EnsuresCalledMethods;
import org.checkerframework.checker.mustcall.qual.InheritableMustCall;
import org.checkerframework.checker.mustcall.qual.MustCall;
import org.checkerframework.checker.mustcall.qual.MustCallAlias;
import org.checkerframework.checker.mustcall.qual.NotOwning;
import org.checkerframework.checker.mustcall.qual.Owning;

/** Ownership said by annotations where no body is known. */
final class CheckerAnnotations {
  /** An interface without an implementation: only its annotations speak. */
  interface Transport {
    @Owning
    Response open(Request request) throws IOException;

    @NotOwning
    Response shared(Request request) throws IOException;

    @MustBeClosed
    Response connect(Request request) throws IOException;

    @MustCall({})
    Response canned(Request request);

    void consume(@Owning Response response);

    void inspect(@NotOwning Response response);

    @MustCallAlias
    Response tag(@MustCallAlias Response response);

    @EnsuresCalledMethods(value = "#1", methods = "close")
    void finish(Response response);
  }

  private final Transport transport;
  private final OkHttpClient http;

  CheckerAnnotations(Transport transport, OkHttpClient http) {
    this.transport = transport;
    this.http = http;
  }

  int leaksAnOwningResult(Request request) throws IOException {
    Response response = transport.open(request); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.code();
  }

  int closesAnOwningResult(Request request) throws IOException {
    try (Response response = transport.open(request)) {
      return response.code();
    }
  }

  int owesNothingForANotOwningResult(Request request) throws IOException {
    return transport.shared(request).code();
  }

  int leaksAResultThatMustBeClosed(Request request) throws IOException {
    return transport.connect(request).code(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  int closesAResultThatMustBeClosed(Request request) throws IOException {
    try (Response response = transport.connect(request)) {
      return response.code();
    }
  }

  int owesNothingForAnEmptyMustCall(Request request) {
    return transport.canned(request).code();
  }

  void handsOverToAnOwningParameter(Call call) throws IOException {
    Response response = call.execute();
    transport.consume(response);
  }

  void leaksThroughANotOwningParameter(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    transport.inspect(response);
  }

  void closesAfterANotOwningParameter(Call call) throws IOException {
    try (Response response = call.execute()) {
      transport.inspect(response);
    }
  }

  int leaksTheMustCallAlias(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    Response tagged = transport.tag(response);
    return tagged.code();
  }

  int closesTheMustCallAlias(Call call) throws IOException {
    Response response = call.execute();
    try (Response tagged = transport.tag(response)) {
      return tagged.code();
    }
  }

  int closesInAMethodThatEnsuresIt(Call call) throws IOException {
    Response response = call.execute();
    int status = response.code();
    transport.finish(response);
    return status;
  }

  @MustBeClosed
  Response returnsFromAMethodThatSaysSo(Request request) throws IOException {
    return http.newCall(request).execute();
  }

  int leaksWhatTheOwnProducerReturns(Request request) throws IOException {
    Response response =
        returnsFromAMethodThatSaysSo(request); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.code();
  }

  /** Owns a response that came in, and says so. */
  @InheritableMustCall("close")
  static final class Page implements Closeable {
    private final @Owning Response response;

    Page(@Owning Response response) {
      this.response = response;
    }

    @Override
    @EnsuresCalledMethods(value = "this.response", methods = "close")
    public void close() {
      response.close();
    }
  }

  Page handsOverToAnOwningConstructor(Request request) throws IOException {
    return new Page(http.newCall(request).execute());
  }
}
