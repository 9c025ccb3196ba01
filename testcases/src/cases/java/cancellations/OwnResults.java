package cancellations;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Callbacks that make the promise for themselves, and promises that a map keeps. */
final class OwnResults {
  private final OkHttpClient client;
  private final ConcurrentMap<String, CompletableFuture<Integer>> codes = new ConcurrentHashMap<>();

  OwnResults(OkHttpClient client) {
    this.client = client;
  }

  /** Nobody cancels the calls of those who return its promise. */
  static final class ResponseCallback implements Callback {
    final CompletableFuture<Response> future = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated

    @Override
    public void onFailure(Call call, IOException e) {
      future.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      future.complete(response);
    }
  }

  CompletableFuture<Response> fetch(Request request) {
    ResponseCallback callback = new ResponseCallback();
    client.newCall(request).enqueue(callback);
    return callback.future;
  }

  static final class CodeCallback implements Callback {
    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    CompletableFuture<Integer> code() {
      return code;
    }

    @Override
    public void onFailure(Call call, IOException e) {
      code.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        code.complete(response.code());
      }
    }
  }

  CompletableFuture<Integer> fetchCode(Request request) {
    CodeCallback callback = new CodeCallback();
    Call call = client.newCall(request);
    CompletableFuture<Integer> code = callback.code();
    code.whenComplete(
        (value, failure) -> {
          if (code.isCancelled()) {
            call.cancel();
          }
        });
    call.enqueue(callback);
    return code;
  }

  /** The callback has the call, to cancel it with. */
  static final class CancellableCallback implements Callback {
    private final Call call;
    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    CancellableCallback(Call call) {
      this.call = call;
    }

    CompletableFuture<Integer> start() {
      call.enqueue(this);
      return code;
    }

    void abort() {
      call.cancel();
    }

    @Override
    public void onFailure(Call failed, IOException e) {
      code.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call answered, Response response) {
      try (response) {
        code.complete(response.code());
      }
    }
  }

  CompletableFuture<Integer> once(String url) {
    return codes.computeIfAbsent(
        url,
        key -> {
          CompletableFuture<Integer> code = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
          client.newCall(request(key)).enqueue(completing(code));
          return code;
        });
  }

  CompletableFuture<Integer> onceCancellable(String url) {
    return codes.computeIfAbsent(
        url,
        key -> {
          CompletableFuture<Integer> code = new CompletableFuture<>();
          Call call = client.newCall(request(key));
          code.whenComplete(
              (value, failure) -> {
                if (code.isCancelled()) {
                  call.cancel();
                }
              });
          call.enqueue(completing(code));
          return code;
        });
  }

  private static Request request(String url) {
    return new Request.Builder().url(url).build();
  }

  private static Callback completing(CompletableFuture<Integer> code) {
    return new Callback() {
      @Override
      public void onFailure(Call call, IOException e) {
        code.completeExceptionally(e);
      }

      @Override
      public void onResponse(Call call, Response response) {
        try (response) {
          code.complete(response.code());
        }
      }
    };
  }
}
