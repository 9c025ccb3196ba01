package queues;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TransferQueue;

/** Queues that are provably unbounded, and queues that only look so. */
final class Unbounded {
  private static final int NO_LIMIT = Integer.MAX_VALUE;
  private static final int HALF = Integer.MAX_VALUE / 2;
  private static final int FOLDED = (1 << 30) - 1 + (1 << 30);

  void priorityQueueParameter(PriorityBlockingQueue<String> queue, String line) {
    queue.put(line);
  }

  <T extends Delayed> void delayQueueParameter(DelayQueue<T> queue, T retry) {
    queue.put(retry);
  }

  void linkedTransferQueueParameter(LinkedTransferQueue<String> queue, String line) {
    queue.put(line);
  }

  void localWithoutCapacity(List<String> lines) throws InterruptedException {
    LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
    for (String line : lines) {
      queue.put(line);
    }
  }

  void localBehindTheInterface(List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    for (String line : lines) {
      queue.put(line);
    }
  }

  void localPriorityQueueBehindTheInterface(List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue = new PriorityBlockingQueue<>(4, Comparator.naturalOrder());
    for (String line : lines) {
      queue.put(line);
    }
  }

  void localTransferQueueBehindTheInterface(List<String> lines) throws InterruptedException {
    TransferQueue<String> queue = new LinkedTransferQueue<>();
    for (String line : lines) {
      queue.put(line);
    }
  }

  void localDeque(List<String> lines) throws InterruptedException {
    BlockingDeque<String> deque = new LinkedBlockingDeque<>();
    for (String line : lines) {
      deque.putFirst(line);
      deque.putLast(line);
    }
  }

  void inferredLocal(List<String> lines) throws InterruptedException {
    var queue = new LinkedBlockingQueue<String>();
    for (String line : lines) {
      queue.put(line);
    }
  }

  void greatestCapacity(List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(Integer.MAX_VALUE);
    for (String line : lines) {
      queue.put(line);
    }
  }

  void greatestCapacityByConstant(List<String> lines) throws InterruptedException {
    BlockingDeque<String> deque = new LinkedBlockingDeque<>(NO_LIMIT);
    for (String line : lines) {
      deque.put(line);
    }
  }

  void greatestCapacityByFolding(List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(FOLDED);
    for (String line : lines) {
      queue.put(line);
    }
  }

  void copyOfACollection(Collection<String> seed, List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(seed);
    for (String line : lines) {
      queue.put(line);
    }
  }

  void bothArmsUnbounded(boolean sorted, List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue =
        sorted ? new PriorityBlockingQueue<>() : new LinkedBlockingQueue<>();
    for (String line : lines) {
      queue.put(line);
    }
  }

  void assignedOnTwoBranches(boolean sorted, List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue;
    if (sorted) {
      queue = new PriorityBlockingQueue<>();
    } else {
      queue = new LinkedBlockingDeque<>();
    }
    for (String line : lines) {
      queue.put(line);
    }
  }

  Runnable capturedByALambda(List<String> lines) {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    return () -> {
      try {
        for (String line : lines) {
          queue.put(line);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  void oneArmBounded(boolean limited, List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue =
        limited ? new LinkedBlockingQueue<>(100) : new LinkedBlockingQueue<>();
    for (String line : lines) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  void reassignedWithALimit(boolean limited, List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    if (limited) {
      queue = new LinkedBlockingQueue<>(100);
    }
    for (String line : lines) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  void replacedByAParameter(BlockingQueue<String> given, List<String> lines)
      throws InterruptedException {
    BlockingQueue<String> queue = given != null ? given : new LinkedBlockingQueue<>();
    for (String line : lines) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  void capacityFromAnArgument(int capacity, List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(capacity);
    for (String line : lines) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  void capacityFromAProperty(List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue =
        new LinkedBlockingQueue<>(Integer.getInteger("queue.capacity", Integer.MAX_VALUE));
    for (String line : lines) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  void capacityOrNoLimit(int capacity, List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue =
        new LinkedBlockingQueue<>(capacity > 0 ? capacity : Integer.MAX_VALUE);
    for (String line : lines) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  void bigIsNotUnbounded(List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(HALF);
    for (String line : lines) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  void boundedDeque(List<String> lines) throws InterruptedException {
    LinkedBlockingDeque<String> deque = new LinkedBlockingDeque<>(64);
    for (String line : lines) {
      deque.putLast(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }
}
