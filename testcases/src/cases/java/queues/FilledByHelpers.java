package queues;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;

/** Bounded queues of a method's own that it gives to other code, which may fill them. */
class FilledByHelpers {
  private static final String END = "";

  interface Sink {
    void takeFrom(BlockingQueue<String> queue);
  }

  BlockingQueue<String> filledByTheHelper(ExecutorService pool, Iterator<String> rows) {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(100);
    pool.execute(
        () -> {
          try {
            fill(queue, rows);
            queue.put(END); // LEAK BlockingPut/BlockingPutWithoutTimeout
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return queue;
  }

  BlockingQueue<String> helperThatOffers(ExecutorService pool, Iterator<String> rows) {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(100);
    pool.execute(
        () -> {
          try {
            offer(queue, rows);
            queue.put(END); // LEAK BlockingPut/BlockingPutWithoutTimeout
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return queue;
  }

  int offersOfItsOwn(Iterator<String> rows) throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(100);
    while (rows.hasNext() && queue.offer(rows.next())) {
      Thread.onSpinWait();
    }
    queue.put(END); // LEAK BlockingPut/BlockingPutWithoutTimeout
    return queue.size();
  }

  void unknownCode(Sink sink) throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    sink.takeFrom(queue);
    queue.put(END); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void objectThatFillsIt(Iterator<String> rows) throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    new Producer(queue).produce(rows.next());
    queue.put(END); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void putBeforeOthersHaveIt(Sink sink) throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    queue.put(END);
    sink.takeFrom(queue);
  }

  String helperThatReads() throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    System.out.println(queue);
    Runnable reader = new Reader(queue);
    queue.put(END);
    reader.run();
    return read(queue);
  }

  List<String> oneOfferAndOnePut() throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(2);
    queue.add(END);
    queue.put(END);
    return new ArrayList<>(queue);
  }

  private void fill(BlockingQueue<String> queue, Iterator<String> rows)
      throws InterruptedException {
    while (rows.hasNext()) {
      queue.put(rows.next()); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  private void offer(BlockingQueue<String> queue, Iterator<String> rows) {
    while (rows.hasNext() && queue.offer(rows.next())) {
      Thread.onSpinWait();
    }
  }

  private String read(BlockingQueue<String> queue) throws InterruptedException {
    return queue.take();
  }

  private static final class Producer {
    private final BlockingQueue<String> queue;

    Producer(BlockingQueue<String> queue) {
      this.queue = queue;
    }

    void produce(String row) {
      queue.add(row);
    }
  }

  private static final class Reader implements Runnable {
    private final BlockingQueue<String> queue;

    Reader(BlockingQueue<String> queue) {
      this.queue = queue;
    }

    @Override
    public void run() {
      System.out.println(queue.poll());
    }
  }
}
