package cancellations;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** Calls that an object has from the one who made it, and that it starts for a promise. */
final class CallsInFields {
  private static final class CodeCallback implements Callback {
    private final CompletableFuture<Integer> code;

    CodeCallback(CompletableFuture<Integer> code) {
      this.code = code;
    }

    @Override
    public void onFailure(Call call, IOException e) {
      code.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      response.close();
      code.complete(response.code());
    }
  }

  private final Call call;

  CallsInFields(Call call) {
    this.call = call;
  }

  CompletableFuture<Integer> code() {
    CompletableFuture<Integer> code = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    call.enqueue(new CodeCallback(code));
    return code;
  }

  String url() {
    return call.request().url().toString();
  }

  /** A request that its object can cancel. */
  static final class Cancellable {
    private final Call call;

    Cancellable(Call call) {
      this.call = call;
    }

    CompletableFuture<Integer> code() {
      CompletableFuture<Integer> code = new CompletableFuture<>();
      call.enqueue(new CodeCallback(code));
      return code;
    }

    void stop() {
      call.cancel();
    }
  }

  /** A request whose promise hands its cancellation on. */
  static final class Linked {
    private final Call call;

    Linked(Call call) {
      this.call = call;
    }

    CompletableFuture<Integer> code() {
      CompletableFuture<Integer> code = new CompletableFuture<>();
      code.whenComplete((v, t) -> call.cancel());
      call.enqueue(new CodeCallback(code));
      return code;
    }
  }
}
