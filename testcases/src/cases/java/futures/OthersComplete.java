package futures;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** Futures made here that others complete or run: those do not answer for them. */
class OthersComplete {
  interface Line {
    void ask(String question, Consumer<String> answer);
  }

  private final Line line;
  private final ExecutorService runners;
  private final Call call;
  private final Set<CompletableFuture<?>> waiting = ConcurrentHashMap.newKeySet();

  OthersComplete(Line line, ExecutorService runners, Call call) {
    this.line = line;
    this.runners = runners;
    this.call = call;
  }

  String completedByACallback(String question) throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    line.ask(question, answer::complete);
    return answer.get(5, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String completedByACallbackAndCancelled(String question) throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    line.ask(question, answer::complete);
    try {
      return answer.get(5, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(false);
      throw e;
    }
  }

  private CompletableFuture<String> asked(String question) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    line.ask(
        question,
        text -> {
          if (text.isEmpty()) {
            answer.completeExceptionally(new IllegalStateException("no answer"));
          } else {
            answer.complete(text);
          }
        });
    return answer;
  }

  String fromAHelper(String question) throws Exception {
    return asked(question).get(5, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  private CompletableFuture<String> registered(String question) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    waiting.add(answer);
    line.ask(question, answer::complete);
    return answer;
  }

  String registeredByTheHelper(String question) throws Exception {
    return registered(question).get(5, TimeUnit.SECONDS);
  }

  void stopAll() {
    waiting.forEach(one -> one.cancel(true));
  }

  void startUp(long millis) throws Exception {
    CompletableFuture<Void> up = new CompletableFuture<>();
    Thread starter =
        new Thread("starter") {
          @Override
          public void run() {
            try {
              Thread.sleep(millis / 2);
              up.complete(null);
            } catch (InterruptedException e) {
              up.completeExceptionally(e);
            }
          }
        };
    starter.start();
    up.get(millis, TimeUnit.MILLISECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String taskHandedToItsRunner() throws Exception {
    FutureTask<String> task = new FutureTask<>(() -> "done");
    runners.execute(task);
    return task.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String taskWithAHook() throws Exception {
    FutureTask<String> task =
        new FutureTask<>(() -> "done") {
          @Override
          protected void done() {
            System.out.println("done");
          }
        };
    runners.execute(task);
    try {
      return task.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return "";
    }
  }

  String taskOfALocalClass() throws Exception {
    class Greeting extends FutureTask<String> {
      Greeting() {
        super(() -> "hello");
      }
    }
    Greeting greeting = new Greeting();
    runners.execute(greeting);
    try {
      return greeting.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      greeting.cancel(true);
      return "";
    }
  }

  String taskIsCancelled() throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    Future<?> asking = runners.submit(() -> answer.complete("done"));
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      asking.cancel(true);
      return "";
    }
  }

  String anotherTaskIsCancelled(Future<?> other) throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    runners.execute(() -> answer.complete("done"));
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      other.cancel(true);
      return "";
    }
  }

  String threadIsInterrupted() throws Exception {
    FutureTask<String> task = new FutureTask<>(() -> "done");
    Thread worker = new Thread(task, "worker");
    worker.start();
    try {
      return task.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      worker.interrupt();
      return "";
    }
  }

  void threadIsInterruptedInTheEnd() throws Exception {
    Thread worker = null;
    try {
      FutureTask<String> task = new FutureTask<>(() -> "done");
      worker = new Thread(task);
      worker.start();
      System.out.println(task.get(1, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      System.err.println("too slow");
    } finally {
      worker.interrupt();
    }
  }

  String anotherThreadIsInterrupted() throws Exception {
    FutureTask<String> task = new FutureTask<>(() -> "done");
    runners.execute(task);
    try {
      return task.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  String requestOfAFieldIsCancelled() throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    call.enqueue(new Answering(answer));
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      call.cancel();
      throw e;
    }
  }

  /** Completes what it is given. */
  private static final class Answering implements Callback {
    private final CompletableFuture<String> answer;

    Answering(CompletableFuture<String> answer) {
      this.answer = answer;
    }

    @Override
    public void onFailure(Call failed, IOException e) {
      answer.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call answered, Response response) {
      answer.complete(response.message());
      response.close();
    }
  }
}
