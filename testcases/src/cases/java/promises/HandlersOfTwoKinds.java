package promises;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Handlers that are made with a promise or with another handler, and tell the one that is there. */
class HandlersOfTwoKinds {
  private final AsynchronousFileChannel channel;

  HandlersOfTwoKinds(AsynchronousFileChannel channel) {
    this.channel = channel;
  }

  Future<Integer> read(ByteBuffer target) {
    CompletableFuture<Integer> future = new CompletableFuture<>();
    channel.read(target, 0, target, new Delegating<>(future));
    return future;
  }

  <A> void read(ByteBuffer target, A attachment, CompletionHandler<Integer, ? super A> handler) {
    channel.read(target, 0, attachment, new Delegating<>(handler));
  }

  Future<Integer> readUnlessEmpty(ByteBuffer target) {
    CompletableFuture<Integer> future = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    channel.read(target, 0, target, new Forgetful<>(future));
    return future;
  }

  Future<Integer> readWithListener(ByteBuffer target, Runnable listener) {
    CompletableFuture<Integer> future = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    channel.read(target, 0, target, new Told<>(future, listener));
    return future;
  }

  private static final class Delegating<T> implements CompletionHandler<Integer, T> {
    private final CompletionHandler<Integer, ? super T> handler;
    private final CompletableFuture<Integer> future;

    Delegating(CompletionHandler<Integer, ? super T> handler) {
      this.handler = handler;
      this.future = null;
    }

    Delegating(CompletableFuture<Integer> future) {
      this.handler = null;
      this.future = future;
    }

    @Override
    public void completed(Integer result, T attachment) {
      if (handler != null) {
        handler.completed(result, attachment);
      } else if (future != null) {
        future.complete(result);
      }
    }

    @Override
    public void failed(Throwable failure, T attachment) {
      if (handler != null) {
        handler.failed(failure, attachment);
      } else if (future != null) {
        future.completeExceptionally(failure);
      }
    }
  }

  private static final class Forgetful<T> implements CompletionHandler<Integer, T> {
    private final CompletionHandler<Integer, ? super T> handler;
    private final CompletableFuture<Integer> future;

    Forgetful(CompletableFuture<Integer> future) {
      this.handler = null;
      this.future = future;
    }

    @Override
    public void completed(Integer result, T attachment) {
      if (handler != null) {
        handler.completed(result, attachment);
      } else if (result > 0) {
        future.complete(result);
      }
    }

    @Override
    public void failed(Throwable failure, T attachment) {
      future.completeExceptionally(failure);
    }
  }

  private static final class Told<T> implements CompletionHandler<Integer, T> {
    private final Runnable listener;
    private final CompletableFuture<Integer> future;

    Told(CompletableFuture<Integer> future, Runnable listener) {
      this.listener = listener;
      this.future = future;
    }

    @Override
    public void completed(Integer result, T attachment) {
      if (listener != null) {
        listener.run();
      } else {
        future.complete(result);
      }
    }

    @Override
    public void failed(Throwable failure, T attachment) {
      future.completeExceptionally(failure);
    }
  }
}
