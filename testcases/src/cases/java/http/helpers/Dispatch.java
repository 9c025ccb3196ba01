package http.helpers;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;

/** Callees found through inheritance and interfaces. */
final class Dispatch {
  private Dispatch() {}

  /** A base class that offers its subclasses a release. */
  abstract static class Downloader {
    abstract String name();

    protected final void release(Response response) {
      response.close();
    }

    protected final void note(Response response, StringBuilder log) {
      log.append(name()).append(response.code());
    }

    /** Calls a hook that every subclass implements by closing. */
    final void download(Call call) throws IOException {
      Response response = call.execute();
      finished(response);
    }

    abstract void finished(Response response);
  }

  /** Uses the release of the base class. */
  static final class Images extends Downloader {
    @Override
    String name() {
      return "images";
    }

    int closesInTheSuperclass(Call call) throws IOException {
      Response response = call.execute();
      int status = response.code();
      release(response);
      return status;
    }

    int leaksThoughTheSuperclassSawIt(Call call, StringBuilder log) throws IOException {
      Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      note(response, log);
      return log.length();
    }

    @Override
    void finished(Response response) {
      super.release(response);
    }
  }

  /** Closes in the hook, too. */
  static final class Archives extends Downloader {
    @Override
    String name() {
      return "archives";
    }

    @Override
    void finished(Response response) {
      try (response) {
        note(response, new StringBuilder());
      }
    }
  }

  /** What to do with a response; every implementation here closes it. */
  interface Sink {
    void accept(Response response) throws IOException;
  }

  private static final class Discarding implements Sink {
    @Override
    public void accept(Response response) {
      response.close();
    }
  }

  private static final class Printing implements Sink {
    private final StringBuilder out;

    Printing(StringBuilder out) {
      this.out = out;
    }

    @Override
    public void accept(Response response) throws IOException {
      out.append(response.body().string());
    }
  }

  static Sink sink(StringBuilder out) {
    return out == null ? new Discarding() : new Printing(out);
  }

  static void closesInEveryImplementation(Call call, Sink sink) throws IOException {
    Response response = call.execute();
    sink.accept(response);
  }

  /** Looks at a response; no implementation here closes it. */
  interface Probe {
    boolean healthy(Response response);
  }

  private static final class ByStatus implements Probe {
    @Override
    public boolean healthy(Response response) {
      return response.isSuccessful();
    }
  }

  private static final class ByHeader implements Probe {
    @Override
    public boolean healthy(Response response) {
      return "up".equals(response.header("X-Health"));
    }
  }

  static Probe probe(boolean strict) {
    return strict ? new ByHeader() : new ByStatus();
  }

  static boolean leaksInEveryImplementation(Call call, Probe probe) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return probe.healthy(response);
  }

  static boolean closesAfterEveryImplementation(Call call, Probe probe) throws IOException {
    try (Response response = call.execute()) {
      return probe.healthy(response);
    }
  }

  /** An interface without an implementation: its methods take over. */
  interface Unknown {
    void take(Response response);
  }

  static void handsOverToUnknownCode(Call call, Unknown unknown) throws IOException {
    unknown.take(call.execute());
  }

  /** Default methods have a body like any other. */
  interface Closing {
    default void done(Response response) {
      response.close();
    }
  }

  /** Inherits the default method. */
  static final class Job implements Closing {
    int closesInADefaultMethod(Call call) throws IOException {
      Response response = call.execute();
      int status = response.code();
      done(response);
      return status;
    }
  }
}
