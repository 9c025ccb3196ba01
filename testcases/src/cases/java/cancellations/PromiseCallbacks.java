package cancellations;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** Callbacks that complete a promise, and what starts calls with them. */
final class PromiseCallbacks {
  private PromiseCallbacks() {}

  /** Completes its promise with the body's text. */
  static final class TextCallback implements Callback {
    private final CompletableFuture<String> promise;

    TextCallback(CompletableFuture<String> promise) {
      this.promise = promise;
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        promise.complete(response.body().string());
      } catch (IOException e) {
        promise.completeExceptionally(e);
      }
    }

    @Override
    public void onFailure(Call call, IOException e) {
      promise.completeExceptionally(e);
    }
  }

  abstract static class BaseCallback<T> implements Callback {
    private final CompletableFuture<T> target;

    BaseCallback(CompletableFuture<T> target) {
      this.target = target;
    }

    abstract T read(Response response) throws IOException;

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        target.complete(read(response));
      } catch (IOException e) {
        target.completeExceptionally(e);
      }
    }

    @Override
    public void onFailure(Call call, IOException e) {
      target.completeExceptionally(e);
    }
  }

  static Callback completing(CompletableFuture<String> promise) {
    return new Callback() {
      @Override
      public void onResponse(Call call, Response response) {
        finish(promise, response);
      }

      @Override
      public void onFailure(Call call, IOException e) {
        promise.completeExceptionally(e);
      }
    };
  }

  static void finish(CompletableFuture<String> promise, Response response) {
    try (response) {
      promise.complete(response.body().string());
    } catch (IOException e) {
      promise.completeExceptionally(e);
    }
  }

  static void start(Call call, CompletableFuture<String> promise) {
    call.enqueue(completing(promise));
  }

  static void send(Call call, Callback callback) {
    call.enqueue(callback);
  }

  static void cancelWith(CompletableFuture<?> promise, Call call) {
    promise.whenComplete(
        (v, t) -> {
          if (promise.isCancelled()) {
            call.cancel();
          }
        });
  }
}
