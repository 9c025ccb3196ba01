package futures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls of an interface's method, which its implementations inherit from a class that has none. */
class InheritedImplementations {
  interface Drain {
    CompletableFuture<Boolean> drain();
  }

  interface Asked {
    Future<String> ask(String question);
  }

  abstract static class Drained {
    private volatile CompletableFuture<Boolean> draining;
    private final ExecutorService runner;

    Drained(ExecutorService runner) {
      this.runner = runner;
    }

    public CompletableFuture<Boolean> drain() {
      CompletableFuture<Boolean> tracker = new CompletableFuture<>();
      draining = tracker;
      runner.execute(() -> tracker.complete(true));
      return tracker;
    }

    void stop() {
      draining.cancel(true);
    }
  }

  static class Queue extends Drained implements Drain {
    Queue(ExecutorService runner) {
      super(runner);
    }
  }

  abstract static class Answering {
    private final ExecutorService runner;
    private final Callable<String> answer;

    Answering(ExecutorService runner, Callable<String> answer) {
      this.runner = runner;
      this.answer = answer;
    }

    public Future<String> ask(String question) {
      return runner.submit(answer);
    }
  }

  static class Desk extends Answering implements Asked {
    Desk(ExecutorService runner, Callable<String> answer) {
      super(runner, answer);
    }
  }

  boolean isDrained(Drain queue) throws Exception {
    return queue.drain().get(1, TimeUnit.SECONDS);
  }

  String answer(Asked desk) throws Exception {
    return desk.ask("?").get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  void allDrained(List<Drain> queues) throws InterruptedException {
    List<CompletableFuture<Boolean>> drains = new ArrayList<>();
    for (Drain queue : queues) {
      drains.add(queue.drain());
    }
    for (CompletableFuture<Boolean> drain : drains) {
      try {
        drain.get(1, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        System.err.println("not drained");
      }
    }
  }

  void allAnswers(List<Asked> desks) throws InterruptedException {
    List<Future<String>> answers = new ArrayList<>();
    for (Asked desk : desks) {
      answers.add(desk.ask("?"));
    }
    for (Future<String> answer : answers) {
      try {
        answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (ExecutionException | TimeoutException e) {
        System.err.println("no answer");
      }
    }
  }
}
