package promises;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
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

  CompletionStage<String> leakLogged(Future<String> future) {
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

  CompletionStage<Buffer> leakOfAnotherHandler(String path) {
    CompletableFuture<Buffer> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    vertx
        .fileSystem()
        .readFile(
            path,
            read -> {
              if (read.succeeded()) {
                promise.complete(read.result());
              } else {
                System.err.println(read.cause());
              }
            });
    return promise;
  }

  CompletionStage<Buffer> okOfAnotherHandler(String path) {
    CompletableFuture<Buffer> promise = new CompletableFuture<>();
    vertx
        .fileSystem()
        .readFile(
            path,
            read -> {
              if (read.succeeded()) {
                promise.complete(read.result());
              } else {
                promise.completeExceptionally(read.cause());
              }
            });
    return promise;
  }

  Future<Buffer> leakOfItsOwnKind(String path) {
    Promise<Buffer> promise = Promise.promise(); // LEAK FutureCancellation/PromiseNeverCompleted
    vertx
        .fileSystem()
        .readFile(
            path,
            read -> {
              if (read.failed()) {
                System.err.println(read.cause());
                return;
              }
              promise.complete(read.result());
            });
    return promise.future();
  }

  Future<Buffer> okOfItsOwnKind(String path) {
    Promise<Buffer> promise = Promise.promise();
    vertx
        .fileSystem()
        .readFile(
            path,
            read -> {
              if (read.failed()) {
                promise.fail(read.cause());
                return;
              }
              promise.complete(read.result());
            });
    return promise.future();
  }

  Future<Buffer> okHandler(String path) {
    Promise<Buffer> promise = Promise.promise();
    vertx.fileSystem().readFile(path, promise);
    return promise.future();
  }

  Future<Buffer> okHandledLater(String path, Future<String> source) {
    Promise<Buffer> promise = Promise.promise();
    source
        .onSuccess(name -> vertx.fileSystem().readFile(path + name, promise))
        .onFailure(promise::fail);
    return promise.future();
  }

  Future<String> leakOnSuccessOnly(Future<String> source) {
    Promise<String> promise = Promise.promise(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.onSuccess(promise::complete);
    return promise.future();
  }

  Future<String> okOnTimer(long millis) {
    Promise<String> promise = Promise.promise();
    vertx.setTimer(millis, id -> promise.complete("done"));
    return promise.future();
  }

  Future<String> leakOnTimer(long millis, String value) {
    Promise<String> promise = Promise.promise(); // LEAK FutureCancellation/PromiseNeverCompleted
    vertx.setTimer(
        millis,
        id -> {
          if (!value.isEmpty()) {
            promise.complete(value);
          }
        });
    return promise.future();
  }
}
