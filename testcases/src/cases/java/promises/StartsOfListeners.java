package promises;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Promises that an event completes, once what tells of events has been started. */
class StartsOfListeners {
  interface Handler<T> {
    void added(T item);

    void removed(T item);
  }

  interface Informer<T> {
    Informer<T> addHandler(Handler<T> handler);

    CompletionStage<Void> start();

    CompletionStage<Void> stopped();

    List<T> items();
  }

  <T> CompletableFuture<List<T>> informOn(Informer<T> informer, Predicate<List<T>> condition) {
    CompletableFuture<List<T>> promise = new CompletableFuture<>();
    Consumer<List<T>> test =
        items -> {
          if (condition.test(items)) {
            promise.complete(items);
          }
        };
    informer
        .addHandler(
            new Handler<T>() {
              @Override
              public void added(T item) {
                test.accept(informer.items());
              }

              @Override
              public void removed(T item) {
                test.accept(informer.items());
              }
            })
        .start()
        .whenComplete(
            (started, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              }
            });
    informer
        .stopped()
        .whenComplete(
            (stopped, failure) ->
                promise.completeExceptionally(
                    failure != null ? failure : new IllegalStateException("stopped")));
    return promise;
  }

  <T> CompletableFuture<Void> started(Informer<T> informer) {
    CompletableFuture<Void> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    informer
        .start()
        .whenComplete(
            (started, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              }
            });
    return promise;
  }
}
