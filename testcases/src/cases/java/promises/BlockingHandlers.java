package promises;

import io.lettuce.core.RedisFuture;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.EventBus;
import jakarta.jms.CompletionListener;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.JMSException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Handlers of libraries that complete on success alone. */
final class BlockingHandlers {
  CompletableFuture<String> blocking(Vertx vertx, Function<String, String> f) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    vertx.<String>executeBlocking(
        p -> p.complete(f.apply("x")),
        result -> {
          if (result.succeeded()) {
            promise.complete(result.result());
          }
        });
    return promise;
  }

  CompletableFuture<String> closing(Vertx vertx) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    vertx.close(
        result -> {
          if (result.succeeded()) {
            promise.complete("closed");
          }
        });
    return promise;
  }

  CompletableFuture<String> deploying(Vertx vertx) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    vertx.deployVerticle(
        "x",
        result -> {
          if (result.succeeded()) {
            promise.complete("deployed");
          }
        });
    return promise;
  }

  CompletableFuture<String> requesting(EventBus bus) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    bus.<String>request(
        "x",
        "y",
        result -> {
          if (result.succeeded()) {
            promise.complete(result.result().body());
          }
        });
    return promise;
  }

  CompletableFuture<String> jms(MessageProducer producer, Message message) throws JMSException {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    producer.send(
        message,
        new CompletionListener() {
          @Override
          public void onCompletion(Message m) {
            promise.complete("sent");
          }

          @Override
          public void onException(Message m, Exception e) {
            System.err.println(e);
          }
        });
    return promise;
  }

  CompletableFuture<String> redis(RedisFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.thenAccept(promise::complete);
    return promise;
  }

  interface Own {
    void ask(java.util.function.Consumer<String> handler);
  }

  CompletableFuture<String> own(Own own) {
    // a handler of unknown kind may be called many times: a watcher
    CompletableFuture<String> promise = new CompletableFuture<>();
    own.ask(
        s -> {
          if (!s.isEmpty()) {
            promise.complete(s);
          }
        });
    return promise;
  }
}
