package promises;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Promises that the callbacks of a client complete. */
final class CallbackPromises {
  interface Listener<T> {
    void onResult(T result) throws IOException;

    void onError(Exception failure);
  }

  interface Client {
    void get(String id, Listener<byte[]> listener);

    void find(String id, BiConsumer<byte[], Throwable> callback);

    void load(String id, Consumer<byte[]> success, Consumer<Exception> failure);

    void watch(String id, Consumer<byte[]> change);
  }

  private final Client client;

  CallbackPromises(Client client) {
    this.client = client;
  }

  CompletableFuture<String> ignoresErrors(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    client.get(
        id,
        new Listener<>() {
          @Override
          public void onResult(byte[] result) {
            promise.complete(new String(result));
          }

          @Override
          public void onError(Exception failure) {
            System.err.println(failure.getMessage());
          }
        });
    return promise;
  }

  CompletableFuture<String> passesErrorsOn(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    client.get(
        id,
        new Listener<>() {
          @Override
          public void onResult(byte[] result) {
            promise.complete(new String(result));
          }

          @Override
          public void onError(Exception failure) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  CompletableFuture<String> throwsWhileParsing(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    client.get(
        id,
        new Listener<>() {
          @Override
          public void onResult(byte[] result) throws IOException {
            promise.complete(parse(result));
          }

          @Override
          public void onError(Exception failure) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  private static String parse(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      throw new IOException("nothing");
    }
    return new String(bytes);
  }

  CompletableFuture<String> catchesWhileParsing(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    client.get(
        id,
        new Listener<>() {
          @Override
          public void onResult(byte[] result) {
            try {
              promise.complete(parse(result));
            } catch (IOException e) {
              onError(e);
            }
          }

          @Override
          public void onError(Exception failure) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  CompletableFuture<byte[]> dropsEmpty(String id) {
    CompletableFuture<byte[]> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    client.find(
        id,
        (bytes, failure) -> {
          if (failure != null) {
            promise.completeExceptionally(failure);
          } else if (bytes.length > 0) {
            promise.complete(bytes);
          }
        });
    return promise;
  }

  CompletableFuture<byte[]> oneOrTheOther(String id) {
    CompletableFuture<byte[]> promise = new CompletableFuture<>();
    client.find(
        id,
        (bytes, failure) -> {
          if (failure != null) {
            promise.completeExceptionally(failure);
          } else {
            promise.complete(bytes);
          }
        });
    return promise;
  }

  CompletableFuture<byte[]> logsTheFailure(String id) {
    CompletableFuture<byte[]> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    client.load(id, promise::complete, e -> System.err.println(e));
    return promise;
  }

  /** Two ways to leave the waiter alone: no edit of one of them is enough. */
  CompletableFuture<String> failsAndForgetsFailures(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    client.get(
        id,
        new Listener<>() {
          @Override
          public void onResult(byte[] result) throws IOException {
            promise.complete(parse(result));
          }

          @Override
          public void onError(Exception failure) {}
        });
    return promise;
  }

  CompletableFuture<byte[]> bothHandled(String id) {
    CompletableFuture<byte[]> promise = new CompletableFuture<>();
    client.load(id, promise::complete, promise::completeExceptionally);
    return promise;
  }

  CompletableFuture<byte[]> firstMatch(String id, int length) {
    CompletableFuture<byte[]> promise = new CompletableFuture<>();
    client.watch(
        id,
        bytes -> {
          if (bytes.length == length) {
            promise.complete(bytes);
          }
        });
    return promise;
  }

  CompletableFuture<String> swallowsInListener(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    client.watch(
        id,
        bytes -> {
          try {
            promise.complete(parse(bytes));
          } catch (IOException e) {
            System.err.println("broken: " + e);
          }
        });
    return promise;
  }

  SettableFuture<String> settable(ListenableFuture<byte[]> source) {
    SettableFuture<String> promise = SettableFuture.create(); // LEAK FutureCancellation/PromiseNeverCompleted
    com.google.common.util.concurrent.Futures.addCallback(
        source,
        new FutureCallback<byte[]>() {
          @Override
          public void onSuccess(byte[] result) {
            if (result != null) {
              promise.set(new String(result));
            }
          }

          @Override
          public void onFailure(Throwable t) {
            promise.setException(t);
          }
        },
        Runnable::run);
    promise.addListener(() -> source.cancel(true), Runnable::run);
    return promise;
  }

  SettableFuture<String> settableAlways(ListenableFuture<byte[]> source) {
    SettableFuture<String> promise = SettableFuture.create();
    com.google.common.util.concurrent.Futures.addCallback(
        source,
        new FutureCallback<byte[]>() {
          @Override
          public void onSuccess(byte[] result) {
            promise.set(result == null ? "" : new String(result));
          }

          @Override
          public void onFailure(Throwable t) {
            promise.setException(t);
          }
        },
        Runnable::run);
    promise.addListener(() -> source.cancel(true), Runnable::run);
    return promise;
  }

  CompletableFuture<byte[]> triesAgain(String id, int attempts) {
    CompletableFuture<byte[]> promise = new CompletableFuture<>();
    client.get(
        id,
        new Listener<>() {
          private int failures;

          @Override
          public void onResult(byte[] result) {
            promise.complete(result);
          }

          @Override
          public void onError(Exception failure) {
            if (++failures < attempts) {
              client.get(id, this);
            } else {
              promise.completeExceptionally(failure);
            }
          }
        });
    return promise;
  }

  CompletableFuture<byte[]> stopsTrying(String id, int attempts) {
    CompletableFuture<byte[]> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    client.get(
        id,
        new Listener<>() {
          private int failures;

          @Override
          public void onResult(byte[] result) {
            promise.complete(result);
          }

          @Override
          public void onError(Exception failure) {
            if (++failures < attempts) {
              System.err.println("once more? " + failures);
            } else {
              promise.completeExceptionally(failure);
            }
          }
        });
    return promise;
  }
}
