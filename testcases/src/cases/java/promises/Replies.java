package promises;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Replies of an event bus: their handler is called once, whether there is one or not. */
final class Replies {
  private final Vertx vertx;

  Replies(Vertx vertx) {
    this.vertx = vertx;
  }

  CompletionStage<String> leakOnFailure(String address) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    vertx
        .eventBus()
        .<String>request(
            address,
            "ping",
            reply -> {
              if (reply.succeeded()) {
                promise.complete(reply.result().body());
              }
            });
    return promise;
  }

  CompletionStage<String> leakLogged(io.vertx.core.Future<String> future) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    future.onComplete(
        result -> {
          if (result.failed()) {
            System.err.println(result.cause());
            return;
          }
          promise.complete(result.result());
        });
    return promise;
  }

  CompletionStage<String> okBoth(String address, DeliveryOptions options) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    vertx
        .eventBus()
        .<String>request(
            address,
            "ping",
            options,
            reply -> {
              if (reply.succeeded()) {
                promise.complete(reply.result().body());
              } else {
                promise.completeExceptionally(reply.cause());
              }
            });
    return promise;
  }

  CompletionStage<String> okListener(String address) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    vertx
        .eventBus()
        .<String>consumer(
            address,
            message -> {
              if (message.isSend()) {
                promise.complete(message.body());
              }
            });
    return promise;
  }
}
