package futures;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Cancelling is the superclass's or an interface's business. */
final class InheritedHelpers {
  private InheritedHelpers() {}

  abstract static class Client {
    private final ExecutorService pool;

    Client(ExecutorService pool) {
      this.pool = pool;
    }

    final <T> Future<T> start(Callable<T> call) {
      return pool.submit(call);
    }

    final void abandon(Future<?> call) {
      call.cancel(true);
    }

    final void complain(Future<?> call) {
      System.err.println("no answer, done: " + call.isDone());
    }

    /** Nothing in this compilation says what becomes of the call. */
    abstract void onTimeout(Future<?> call);

    final <T> T ask(Callable<T> call, T otherwise) throws ExecutionException, InterruptedException {
      Future<T> answer = start(call);
      try {
        return answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        onTimeout(answer);
        return otherwise;
      }
    }
  }

  abstract static class Abandoning extends Client {
    Abandoning(ExecutorService pool) {
      super(pool);
    }

    String name(Callable<String> call) throws ExecutionException, InterruptedException {
      Future<String> name = start(call);
      try {
        return name.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        abandon(name);
        return "";
      }
    }
  }

  abstract static class Complaining extends Client {
    Complaining(ExecutorService pool) {
      super(pool);
    }

    String name(Callable<String> call) throws ExecutionException, InterruptedException {
      Future<String> name = start(call);
      try {
        return name.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        complain(name);
        return "";
      }
    }

    String mail(Callable<String> call) throws Exception {
      return start(call).get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    }
  }

  interface Cancelling {
    default void stop(Future<?> task, boolean now) {
      if (!task.isDone()) {
        task.cancel(now);
      }
    }
  }

  static final class Renderer implements Cancelling {
    private final ExecutorService pool;

    Renderer(ExecutorService pool) {
      this.pool = pool;
    }

    byte[] render(Callable<byte[]> page) throws ExecutionException, InterruptedException {
      Future<byte[]> pixels = pool.submit(page);
      try {
        return pixels.get(20, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        stop(pixels, true);
        return new byte[0];
      }
    }

    byte[] theOtherOneIsStopped(Callable<byte[]> page, Callable<byte[]> draft)
        throws ExecutionException, InterruptedException {
      Future<byte[]> pixels = pool.submit(page);
      try {
        return pixels.get(20, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        Future<byte[]> sketch = pool.submit(draft);
        stop(sketch, false);
        return new byte[0];
      }
    }
  }
}
