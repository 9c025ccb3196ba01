package permits;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** A permit that stands for what is under way: the callback gives it back. */
class PendingReads {
  private final Semaphore reading = new Semaphore(1);
  private final Semaphore writing = new Semaphore(1);
  private final AsynchronousSocketChannel channel;
  private final Executor workers;
  private final CompletionHandler<Integer, Void> done =
      new CompletionHandler<>() {
        @Override
        public void completed(Integer count, Void nothing) {
          reading.release();
        }

        @Override
        public void failed(Throwable failure, Void nothing) {
          reading.release();
        }
      };

  PendingReads(AsynchronousSocketChannel channel, Executor workers) {
    this.channel = channel;
    this.workers = workers;
  }

  int read(ByteBuffer buffer) throws InterruptedException {
    reading.acquire();
    if (buffer.hasRemaining()) {
      int count = buffer.remaining();
      reading.release();
      return count;
    }
    channel.read(buffer, null, done);
    return 0;
  }

  boolean write(ByteBuffer buffer) throws InterruptedException {
    writing.acquire(); // LEAK LockRelease/PermitNotReleased
    if (!buffer.hasRemaining()) {
      return false;
    }
    channel.write(buffer);
    writing.release();
    return true;
  }

  /** Works a buffer off, and lets the next one in. */
  private class Worker implements Runnable {
    private final ByteBuffer buffer;

    Worker(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public void run() {
      buffer.clear();
      slots.release();
    }
  }

  private final Semaphore slots = new Semaphore(8);

  void submit(ByteBuffer buffer) throws InterruptedException {
    slots.acquire();
    Worker worker = new Worker(buffer);
    if (buffer.isReadOnly()) {
      slots.release();
    } else {
      workers.execute(worker);
    }
  }

  private final Semaphore requests = new Semaphore(100);
  private final Runnable queued =
      () -> {
        try {
          requests.acquire();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      };
  private final Runnable completed = () -> requests.release();

  void track(java.util.function.BiConsumer<Runnable, Runnable> client) {
    client.accept(queued, completed);
  }
}
