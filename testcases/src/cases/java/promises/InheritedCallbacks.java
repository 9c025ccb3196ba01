package promises;

import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The failing half of the callback is inherited, and only logs. */
final class InheritedCallbacks {
  abstract static class Adapter<T> implements StreamObserver<T> {
    @Override
    public void onError(Throwable t) {
      System.err.println(t);
    }

    @Override
    public void onCompleted() {}
  }

  CompletableFuture<String> inherited(Consumer<StreamObserver<String>> stub) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    stub.accept(
        new Adapter<String>() {
          @Override
          public void onNext(String value) {
            promise.complete(value);
          }
        });
    return promise;
  }

  CompletableFuture<String> own(Consumer<StreamObserver<String>> stub) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    stub.accept(
        new StreamObserver<String>() {
          @Override
          public void onNext(String value) {
            promise.complete(value);
          }

          @Override
          public void onError(Throwable t) {
            System.err.println(t);
          }

          @Override
          public void onCompleted() {}
        });
    return promise;
  }
}
