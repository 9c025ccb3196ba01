package queues;

import org.redisson.api.RBlockingDeque;
import org.redisson.api.RBlockingQueue;
import org.redisson.api.RBoundedBlockingQueue;
import org.redisson.api.RedissonClient;

/** Queues in Redis, of which one kind has a bound. */
final class RedisQueues {
  void given(RBlockingQueue<String> queue, String line) throws InterruptedException {
    queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void madeWithABound(RedissonClient client, String line) throws InterruptedException {
    RBlockingQueue<String> queue = client.getBoundedBlockingQueue("lines");
    queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void ofABoundedType(RBoundedBlockingQueue<String> queue, String line)
      throws InterruptedException {
    queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void madeWithoutABound(RedissonClient client, String line) throws InterruptedException {
    RBlockingQueue<String> queue = client.getBlockingQueue("lines");
    queue.put(line);
  }

  void ofAnUnboundedType(RBlockingDeque<String> deque, String line) throws InterruptedException {
    deque.put(line);
    deque.putFirst(line);
  }
}
