package interrupts;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;

/** Helpers that make one exception of many. */
final class SortedExceptions {
  private SortedExceptions() {}

  private static Throwable unwrap(Throwable t) {
    if (t instanceof ExecutionException || t instanceof CompletionException) {
      return t.getCause();
    }
    return t;
  }

  static RuntimeException bubble(Throwable t) {
    Throwable used = unwrap(t);
    if (used instanceof TimeoutException) {
      return new IllegalStateException("late", used);
    }
    if (used instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return new IllegalStateException("interrupted");
    }
    if (used instanceof RuntimeException) {
      return (RuntimeException) used;
    }
    return new IllegalStateException(used);
  }

  static RuntimeException forgetful(Throwable t) {
    Throwable used = unwrap(t);
    if (used instanceof RuntimeException) {
      return (RuntimeException) used;
    }
    return new IllegalStateException(used.getMessage());
  }

  static String get(Future<String> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw bubble(e);
    }
  }

  static String getOrForget(Future<String> answer) {
    try {
      return answer.get();
    } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
      throw forgetful(e);
    }
  }

  /** A thread that sets its own flag. */
  static final class Dispatcher extends Thread {
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private volatile boolean stopped;

    @Override
    public void run() {
      dispatchAll();
      System.out.println(queue.size());
    }

    private void dispatchAll() {
      while (!stopped) {
        String event;
        try {
          event = queue.take();
        } catch (InterruptedException ignored) {
          interrupt();
          break;
        }
        System.out.println(event);
      }
    }

    /** Others call it: it is not their flag that it sets. */
    void shutdown() {
      try {
        queue.put("end");
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        System.err.println("not told");
      }
      interrupt();
    }
  }

  /** It interrupts another one. */
  static final class Pump {
    private final Thread thread = new Thread(() -> {});

    void stop() {
      try {
        thread.join(1000);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        thread.interrupt();
      }
    }
  }
}
