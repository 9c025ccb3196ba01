package http.ownership;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ref.Cleaner;
import okhttp3.Call;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;

/** Releases that are registered for later, and responses that leave by other doors. */
final class Registrations {
  private Registrations() {}

  static String registersAShutdownHook(Call call) throws IOException {
    Response response = call.execute();
    Runtime.getRuntime().addShutdownHook(new Thread(response::close));
    return response.message();
  }

  static String registersWithACleaner(Cleaner cleaner, Object owner, Call call) throws IOException {
    Response response = call.execute();
    cleaner.register(owner, () -> response.close());
    return response.message();
  }

  /** Carries the response to whoever catches it. */
  static final class UnexpectedResponse extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Response response;

    UnexpectedResponse(Response response) {
      super("status " + response.code());
      this.response = response;
    }

    Response response() {
      return response;
    }
  }

  static String throwsTheResponse(Call call) throws IOException {
    Response response = call.execute();
    if (!response.isSuccessful()) {
      throw new UnexpectedResponse(response);
    }
    return response.body().string();
  }

  static String leaksWhatTheExceptionDoesNotCarry(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (!response.isSuccessful()) {
      throw new IOException("status " + response.code());
    }
    return response.body().string();
  }

  static Closeable returnsALocalGuard(Call call, StringBuilder log) throws IOException {
    Response response = call.execute();
    return () -> {
      log.append(response.code());
      response.close();
    };
  }

  /** JUnit ends the field. */
  static final class EndedByJunit {
    private final Call call;
    @AutoClose private Response response;

    EndedByJunit(Call call) {
      this.call = call;
    }

    @BeforeEach
    void fetch() throws IOException {
      response = call.execute();
    }

    int status() {
      return response.code();
    }
  }

  /** The tear-down method ends the field. */
  static final class EndedByTearDown {
    private final Call call;
    private Response response;

    EndedByTearDown(Call call) {
      this.call = call;
    }

    @BeforeEach
    void fetch() throws IOException {
      response = call.execute();
    }

    @AfterEach
    void tearDown() {
      response.close();
    }
  }
}
