package cancellations;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** A promise that a field keeps for later callers; they only wait for it. */
final class KeptPromise {
  interface Lookup {
    boolean isSuccess();

    Throwable cause();

    byte[] getNow();

    void addListener(Listener listener);
  }

  interface Listener {
    void operationComplete(Lookup lookup) throws Exception;
  }

  private final String host;
  private final AtomicReference<CompletableFuture<InetSocketAddress>> resolved =
      new AtomicReference<>();
  private final AtomicReference<CompletableFuture<InetSocketAddress>> safe =
      new AtomicReference<>();

  KeptPromise(String host) {
    this.host = host;
  }

  CompletableFuture<InetSocketAddress> resolve(Lookup lookup) {
    CompletableFuture<InetSocketAddress> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    if (!resolved.compareAndSet(null, promise)) {
      return resolved.get();
    }
    lookup.addListener(
        done -> {
          if (!done.isSuccess()) {
            promise.completeExceptionally(done.cause());
            return;
          }
          InetAddress address = InetAddress.getByAddress(host, done.getNow());
          promise.complete(new InetSocketAddress(address, 6379));
        });
    return promise;
  }

  /** The same that nobody keeps. */
  CompletableFuture<InetSocketAddress> resolveAnew(Lookup lookup) {
    CompletableFuture<InetSocketAddress> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    lookup.addListener(
        done -> {
          if (!done.isSuccess()) {
            promise.completeExceptionally(done.cause());
            return;
          }
          InetAddress address = InetAddress.getByAddress(host, done.getNow());
          promise.complete(new InetSocketAddress(address, 6379));
        });
    return promise;
  }

  CompletableFuture<InetSocketAddress> okResolve(Lookup lookup) {
    CompletableFuture<InetSocketAddress> promise = new CompletableFuture<>();
    if (!safe.compareAndSet(null, promise)) {
      return safe.get();
    }
    lookup.addListener(
        done -> {
          if (!done.isSuccess()) {
            promise.completeExceptionally(done.cause());
            return;
          }
          try {
            InetAddress address = InetAddress.getByAddress(host, done.getNow());
            promise.complete(new InetSocketAddress(address, 6379));
          } catch (UnknownHostException e) {
            promise.completeExceptionally(e);
          }
        });
    return promise;
  }

  /** Whoever ends this object completes what it kept. */
  static final class Ended {
    private final AtomicReference<CompletableFuture<String>> answer = new AtomicReference<>();

    CompletableFuture<String> okAsk(CompletableFuture<String> source) {
      CompletableFuture<String> promise = new CompletableFuture<>();
      if (!answer.compareAndSet(null, promise)) {
        return answer.get();
      }
      source.thenAccept(promise::complete);
      return promise;
    }

    void close() {
      CompletableFuture<String> open = answer.get();
      if (open != null) {
        open.completeExceptionally(new IllegalStateException("closed"));
      }
    }
  }
}
