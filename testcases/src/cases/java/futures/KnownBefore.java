package futures;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What becomes of a future between its creation and the wait decides whose it is. */
class KnownBefore {
  interface Starter {
    Future<String> start(String question);
  }

  static class Fresh implements Starter {
    private final ExecutorService pool;

    Fresh(ExecutorService pool) {
      this.pool = pool;
    }

    @Override
    public Future<String> start(String question) {
      return pool.submit(question::trim);
    }

    String ask(String question) throws Exception {
      Future<String> answer = start(question);
      try {
        return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        return "";
      }
    }
  }

  static class Remembering {
    private final ExecutorService pool;
    private Future<String> current;

    Remembering(ExecutorService pool) {
      this.pool = pool;
    }

    synchronized Future<String> start(String question) {
      if (current == null) {
        current = pool.submit(question::trim);
      }
      return current;
    }

    String ask(String question) throws Exception {
      return start(question).get(1, TimeUnit.SECONDS);
    }
  }

  private final ExecutorService pool;
  private final AtomicReference<Future<String>> slot = new AtomicReference<>();

  KnownBefore(ExecutorService pool) {
    this.pool = pool;
  }

  String watched(Callable<String> job, ScheduledExecutorService timer) throws Exception {
    Future<String> answer = pool.submit(job);
    timer.schedule(() -> answer.cancel(true), 5, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    return answer.get(1, TimeUnit.SECONDS);
  }

  String announced(Callable<String> job, Consumer<Future<String>> registry) throws Exception {
    Future<String> answer = pool.submit(job);
    registry.accept(answer);
    return answer.get(1, TimeUnit.SECONDS);
  }

  String announcedTooLate(Callable<String> job, Consumer<Future<String>> registry)
      throws Exception {
    Future<String> answer = pool.submit(job);
    String text = answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    registry.accept(answer);
    return text;
  }

  String inASlot(Callable<String> job) throws Exception {
    Future<String> answer = pool.submit(job);
    slot.set(answer);
    return answer.get(1, TimeUnit.SECONDS);
  }

  String doneBefore(Callable<String> job) throws Exception {
    Future<String> answer = pool.submit(job);
    while (!answer.isDone()) {
      Thread.sleep(10);
    }
    return answer.get(1, TimeUnit.SECONDS);
  }

  String secondName(Callable<String> job) throws Exception {
    Future<String> answer = pool.submit(job);
    Future<String> same = answer;
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      same.cancel(true);
      throw e;
    }
  }

  String secondWait(Callable<String> job) throws Exception {
    Future<String> answer = pool.submit(job);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.out.println("slow");
    }
    return answer.get(10, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String secondWaitCancelled(Callable<String> job) throws Exception {
    Future<String> answer = pool.submit(job);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.out.println("slow");
    }
    try {
      return answer.get(10, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return "";
    }
  }

  /** What a completion service yields is done. */
  String firstOf(Callable<String> one, Callable<String> other) throws Exception {
    CompletionService<String> answers = new ExecutorCompletionService<>(pool);
    answers.submit(one);
    answers.submit(other);
    return answers.take().get(1, TimeUnit.SECONDS);
  }

  String firstInTime(Callable<String> one, Callable<String> other) throws Exception {
    CompletionService<String> answers = new ExecutorCompletionService<>(pool);
    answers.submit(one);
    answers.submit(other);
    Future<String> first = answers.poll(5, TimeUnit.SECONDS);
    return first == null ? "" : first.get(0, TimeUnit.SECONDS);
  }

  String submittedFirst(Callable<String> one) throws Exception {
    CompletionService<String> answers = new ExecutorCompletionService<>(pool);
    Future<String> first = answers.submit(one);
    return first.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }
}
