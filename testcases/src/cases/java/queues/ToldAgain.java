package queues;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Local queues with little room: a listener is told again and again, a task runs once. */
final class ToldAgain {
  private final List<ScheduledFuture<?>> handles = new ArrayList<>();
  private final BlockingQueue<String> checked =
      Objects.requireNonNull(new LinkedBlockingQueue<>(), "queue");
  private final BlockingQueue<String> checkedBounded =
      Objects.requireNonNull(new LinkedBlockingQueue<>(8), "queue");

  interface Listener {
    void told(String message);
  }

  interface Topic {
    void add(Listener listener);
  }

  BlockingQueue<String> anonymousListener(Topic topic) {
    BlockingQueue<String> messages = new ArrayBlockingQueue<>(10);
    topic.add(
        new Listener() {
          @Override
          public void told(String message) {
            try {
              messages.put(message); // LEAK BlockingPut/BlockingPutWithoutTimeout
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        });
    return messages;
  }

  BlockingQueue<String> listener(Topic topic) {
    BlockingQueue<String> messages = new ArrayBlockingQueue<>(10);
    topic.add(
        message -> {
          try {
            messages.put(message); // LEAK BlockingPut/BlockingPutWithoutTimeout
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return messages;
  }

  BlockingQueue<String> periodic(ScheduledExecutorService timer) {
    BlockingQueue<String> ticks = new ArrayBlockingQueue<>(1);
    handles.add(
        timer.scheduleAtFixedRate(
            () -> {
              try {
                ticks.put("tick"); // LEAK BlockingPut/BlockingPutWithoutTimeout
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            1,
            1,
            TimeUnit.SECONDS));
    return ticks;
  }

  BlockingQueue<String> okOnce(ExecutorService pool) {
    BlockingQueue<String> answer = new ArrayBlockingQueue<>(1);
    pool.execute(
        new Runnable() {
          @Override
          public void run() {
            try {
              answer.put("done");
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        });
    return answer;
  }

  BlockingQueue<String> okStage(CompletableFuture<String> source) {
    BlockingQueue<String> answer = new ArrayBlockingQueue<>(1);
    source.whenComplete(
        (value, failure) -> {
          try {
            answer.put(value + failure);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return answer;
  }

  void okChecked(String message) throws InterruptedException {
    checked.put(message);
  }

  void checkedBounded(String message) throws InterruptedException {
    checkedBounded.put(message); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  BlockingQueue<String> okListenerThatPutsNothing(Topic topic, String last)
      throws InterruptedException {
    BlockingQueue<String> messages = new ArrayBlockingQueue<>(1);
    topic.add(message -> System.out.println(message + " before " + messages.peek()));
    messages.put(last);
    return messages;
  }

  List<String> okTakenOutAtOnce(String line) throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    List<String> taken = new ArrayList<>();
    queue.put(line);
    queue.drainTo(taken);
    return taken;
  }
}
