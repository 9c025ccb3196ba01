package queues;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Puts behind helpers, factories, interfaces and callbacks. */
final class QueueHelpers {
  /** Where lines go. */
  interface Channel {
    void send(String line) throws InterruptedException;
  }

  static final class QueueChannel implements Channel {
    private final BlockingQueue<String> queue;

    QueueChannel(BlockingQueue<String> queue) {
      this.queue = queue;
    }

    @Override
    public void send(String line) throws InterruptedException {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  static final class TimedChannel implements Channel {
    private final BlockingQueue<String> queue;

    TimedChannel(BlockingQueue<String> queue) {
      this.queue = queue;
    }

    @Override
    public void send(String line) throws InterruptedException {
      if (!queue.offer(line, 1, TimeUnit.SECONDS)) {
        throw new IllegalStateException("channel is full");
      }
    }
  }

  /** A source of work with a queue of its own. */
  abstract static class Stage<T> {
    abstract BlockingQueue<T> input();

    final void feed(T element) throws InterruptedException {
      input().put(element); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  static final class PriorityStage<T extends Comparable<T>> {
    private final PriorityBlockingQueue<T> input = new PriorityBlockingQueue<>();

    PriorityBlockingQueue<T> input() {
      return input;
    }

    void feed(T element) {
      input().put(element);
    }
  }

  record Envelope(String body, BlockingQueue<String> replyTo) {
    void reply() throws InterruptedException {
      replyTo.put(body); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  private final Map<String, BlockingQueue<String>> bySubscriber = new ConcurrentHashMap<>();
  private final ExecutorService pool;

  QueueHelpers(ExecutorService pool) {
    this.pool = pool;
  }

  static <T> void enqueue(BlockingQueue<? super T> queue, T element) {
    try {
      queue.put(element); // LEAK BlockingPut/BlockingPutWithoutTimeout
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static <Q extends BlockingQueue<String>> Q filled(Q queue, List<String> lines)
      throws InterruptedException {
    for (String line : lines) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
    return queue;
  }

  private static BlockingQueue<String> newBoundedQueue() {
    return new ArrayBlockingQueue<>(100);
  }

  void queueFromABoundedFactory(List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue = newBoundedQueue();
    for (String line : lines) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  void computedQueue(String subscriber, String line) throws InterruptedException {
    bySubscriber.computeIfAbsent(subscriber, s -> new LinkedBlockingQueue<>(10)).put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void broadcast(String line) {
    bySubscriber.forEach(
        (subscriber, queue) -> {
          try {
            queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  void producerTask(BlockingQueue<String> queue, List<String> lines) {
    pool.submit( // LEAK FutureCancellation/FutureDropped
        () -> {
          for (String line : lines) {
            queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
          }
          return lines.size();
        });
  }

  void callerOfTheHelper(BlockingQueue<String> queue, String line) {
    enqueue(queue, line);
  }

  void callerOfTheHelperWithAnUnboundedQueue(String line) {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    enqueue(queue, line);
    System.out.println(queue.size());
  }

  void callerOfTheInterface(Channel channel, String line) throws InterruptedException {
    channel.send(line);
  }

  void callerOfTheStage(Stage<String> stage, String line) throws InterruptedException {
    stage.feed(line);
  }

  void callerOfFilled(List<String> lines) throws InterruptedException {
    System.out.println(filled(new LinkedBlockingQueue<>(), lines).size());
  }

  Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new HashMap<>();
    bySubscriber.forEach((subscriber, queue) -> sizes.put(subscriber, queue.size()));
    return sizes;
  }

  void producerTaskOnItsOwnQueue(List<String> lines, Channel sink) {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    pool.submit( // LEAK FutureCancellation/FutureDropped
        () -> {
          for (String line : lines) {
            queue.put(line);
          }
          return null;
        });
    pool.submit( // LEAK FutureCancellation/FutureDropped
        () -> {
          sink.send(queue.take());
          return null;
        });
  }

  <T extends Comparable<T>> void genericPriorityQueue(List<T> elements) {
    PriorityBlockingQueue<T> queue = new PriorityBlockingQueue<>();
    elements.forEach(element -> queue.put(element));
  }

  boolean timedHelper(BlockingQueue<String> queue, String line) throws InterruptedException {
    return offerFor(queue, line, 250);
  }

  private static <T> boolean offerFor(BlockingQueue<T> queue, T element, long millis)
      throws InterruptedException {
    return queue.offer(element, millis, TimeUnit.MILLISECONDS);
  }
}
