package promises;

import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;

/** The promise lies in a field of the callback itself, and is handed out. */
final class PromisesOfFields {
  static final class Direct implements StreamObserver<String> {
    private final CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted

    CompletableFuture<String> promise() {
      return promise;
    }

    @Override
    public void onNext(String value) {
      promise.complete(value);
    }

    @Override
    public void onError(Throwable t) {
      System.err.println(t);
    }

    @Override
    public void onCompleted() {
      promise.complete(null);
    }
  }

  abstract static class Top implements StreamObserver<String> {
    private final CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted

    CompletableFuture<String> promise() {
      return promise;
    }

    @Override
    public void onNext(String value) {
      promise.complete(value);
    }

    @Override
    public void onError(Throwable t) {
      failed(t);
    }

    protected abstract void failed(Throwable t);

    @Override
    public void onCompleted() {
      promise.complete(null);
    }
  }

  static final class Bottom extends Top {
    @Override
    protected void failed(Throwable t) {
      System.err.println(t);
    }
  }
}
