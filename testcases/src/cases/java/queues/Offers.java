package queues;

import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Exchanger;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.TransferQueue;

/** Hand-overs that give up, and calls on the other side of the queue. */
final class Offers {
  private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(64);
  private volatile boolean stopped;

  boolean timedOffer(String line) throws InterruptedException {
    return queue.offer(line, 5, TimeUnit.SECONDS);
  }

  void timedOfferOrRejection(String line) throws InterruptedException {
    if (!queue.offer(line, 30, TimeUnit.SECONDS)) {
      throw new RejectedExecutionException("queue is full");
    }
  }

  boolean plainOffer(String line) {
    return queue.offer(line);
  }

  void add(String line) {
    queue.add(line);
  }

  void addAll(Collection<String> lines) {
    queue.addAll(lines);
  }

  boolean offerLoopThatPollsAFlag(String line) throws InterruptedException {
    while (!stopped) {
      if (queue.offer(line, 100, TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return false;
  }

  boolean offerLoopThatPollsTheInterruptFlag(String line) {
    boolean done = false;
    while (!done && !Thread.currentThread().isInterrupted()) {
      done = queue.offer(line);
      Thread.onSpinWait();
    }
    return done;
  }

  void dropsTheOldest(String line) {
    while (!queue.offer(line)) {
      queue.poll();
    }
  }

  boolean timedOfferFirst(BlockingDeque<String> deque, String line) throws InterruptedException {
    return deque.offerFirst(line, 1, TimeUnit.SECONDS);
  }

  void pushFails(BlockingDeque<String> deque, String line) {
    deque.addFirst(line);
    deque.push(line);
  }

  boolean timedTransfer(TransferQueue<String> transfers, String line) throws InterruptedException {
    return transfers.tryTransfer(line) || transfers.tryTransfer(line, 1, TimeUnit.SECONDS);
  }

  byte[] timedExchange(Exchanger<byte[]> exchanger, byte[] full)
      throws InterruptedException, TimeoutException {
    return exchanger.exchange(full, 1, TimeUnit.SECONDS);
  }

  int droppingPublisher(SubmissionPublisher<String> publisher, String item) {
    return publisher.offer(item, (subscriber, dropped) -> false);
  }

  int timedPublisher(SubmissionPublisher<String> publisher, String item) {
    return publisher.offer(item, 1, TimeUnit.SECONDS, (subscriber, dropped) -> false);
  }

  boolean claimSlotIfThereIsOne(RingBuffer<long[]> ring, long value) {
    try {
      long sequence = ring.tryNext();
      try {
        ring.get(sequence)[0] = value;
      } finally {
        ring.publish(sequence);
      }
      return true;
    } catch (InsufficientCapacityException e) {
      return false;
    }
  }

  String take() throws InterruptedException {
    return queue.take();
  }

  List<String> drain() {
    List<String> lines = new ArrayList<>();
    queue.drainTo(lines);
    return lines;
  }

  void stop() {
    stopped = true;
  }
}
