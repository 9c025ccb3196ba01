package queues;

import com.lmax.disruptor.RingBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Exchanger;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TransferQueue;

/** Every call that can wait for ever, on queues of every origin. */
final class Puts {
  private final Map<String, BlockingQueue<String>> byTopic;
  private final List<BlockingQueue<String>> shards;

  Puts(Map<String, BlockingQueue<String>> byTopic, List<BlockingQueue<String>> shards) {
    this.byTopic = byTopic;
    this.shards = shards;
  }

  void parameter(BlockingQueue<String> queue, String line) throws InterruptedException {
    queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void parameterThatMayBeUnbounded(LinkedBlockingQueue<String> queue, String line)
      throws InterruptedException {
    queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void arrayQueue(ArrayBlockingQueue<String> queue, String line) throws InterruptedException {
    queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void synchronousQueue(SynchronousQueue<Runnable> handOff, Runnable job)
      throws InterruptedException {
    handOff.put(job); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void delayedElementsInAnyQueue(BlockingQueue<Delayed> queue, Delayed retry)
      throws InterruptedException {
    queue.put(retry); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void dequeFirst(BlockingDeque<String> deque, String urgent) throws InterruptedException {
    deque.putFirst(urgent); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void dequeLast(LinkedBlockingDeque<String> deque, String line) throws InterruptedException {
    deque.putLast(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void dequePut(BlockingDeque<String> deque, String line) throws InterruptedException {
    deque.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void transferQueuePut(TransferQueue<String> queue, String line) throws InterruptedException {
    queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void transfer(TransferQueue<String> queue, String line) throws InterruptedException {
    queue.transfer(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void transferOnAnUnboundedQueue(String line) throws InterruptedException {
    LinkedTransferQueue<String> queue = new LinkedTransferQueue<>();
    queue.transfer(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  byte[] exchange(Exchanger<byte[]> exchanger, byte[] full) throws InterruptedException {
    return exchanger.exchange(full); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  int publish(SubmissionPublisher<String> publisher, String item) {
    return publisher.submit(item); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void claimSlot(RingBuffer<long[]> ring, long value) {
    long sequence = ring.next(); // LEAK BlockingPut/BlockingPutWithoutTimeout
    try {
      ring.get(sequence)[0] = value;
    } finally {
      ring.publish(sequence);
    }
  }

  void queueFromAMap(String topic, String line) throws InterruptedException {
    BlockingQueue<String> queue = byTopic.get(topic);
    if (queue != null) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  void queueFromAList(String line) throws InterruptedException {
    shards.get(line.hashCode() & 7).put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void everyQueueOfAList(String line) throws InterruptedException {
    for (BlockingQueue<String> shard : shards) {
      shard.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  void queueOfAPool(ThreadPoolExecutor pool, Runnable job) throws InterruptedException {
    pool.getQueue().put(job); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  RejectedExecutionHandler blockingHandler() {
    return (job, pool) -> {
      try {
        pool.getQueue().put(job); // LEAK BlockingPut/BlockingPutWithoutTimeout
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new RejectedExecutionException(e);
      }
    };
  }

  void castToTheUsuallyUnboundedClass(BlockingQueue<String> queue, String line)
      throws InterruptedException {
    ((LinkedBlockingQueue<String>) queue).put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void boundedLocalFilledInALoop(List<String> lines) throws InterruptedException {
    BlockingQueue<String> window = new ArrayBlockingQueue<>(16);
    for (String line : lines) {
      window.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  void remainingCapacityIsNoPromise(BlockingQueue<String> queue, String line)
      throws InterruptedException {
    if (queue.remainingCapacity() > 0) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  void interruptionIsNoTimeout(BlockingQueue<String> queue, String line) {
    try {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void capacityOfTheMachine(List<String> lines) throws InterruptedException {
    int cores = Runtime.getRuntime().availableProcessors();
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(cores * 2);
    for (String line : lines) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }
}
