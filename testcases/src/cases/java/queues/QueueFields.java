package queues;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;

/** Queues in fields: every assignment counts. */
final class QueueFields {
  private QueueFields() {}

  static final class BoundedFinal {
    private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(1024);

    void offerForEver(String line) throws InterruptedException {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }

    String next() throws InterruptedException {
      return queue.take();
    }
  }

  static final class BoundedLinked {
    private static final int CAPACITY = 500;
    private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>(CAPACITY);

    void log(String line) throws InterruptedException {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  static final class ConstructorParameter {
    private final BlockingQueue<String> queue;

    ConstructorParameter(BlockingQueue<String> queue) {
      this.queue = queue;
    }

    void log(String line) throws InterruptedException {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  static final class CapacityParameter {
    private final BlockingQueue<String> queue;

    CapacityParameter(int capacity) {
      queue = new LinkedBlockingQueue<>(capacity);
    }

    void log(String line) throws InterruptedException {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  static final class OneConstructorBounds {
    private final BlockingQueue<String> queue;

    OneConstructorBounds() {
      queue = new LinkedBlockingQueue<>();
    }

    OneConstructorBounds(int capacity) {
      queue = new ArrayBlockingQueue<>(capacity);
    }

    void log(String line) throws InterruptedException {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  static final class ReplacedLater {
    private BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    void limit(int capacity) {
      BlockingQueue<String> limited = new ArrayBlockingQueue<>(capacity);
      queue.drainTo(limited, capacity);
      queue = limited;
    }

    void log(String line) throws InterruptedException {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  static final class SetterInjected {
    private BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    void setQueue(BlockingQueue<String> queue) {
      this.queue = queue;
    }

    void log(String line) throws InterruptedException {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  static final class LocalCopyOfABoundedField {
    private final BlockingDeque<String> deque = new LinkedBlockingDeque<>(8);

    void undo(String command) throws InterruptedException {
      BlockingDeque<String> history = deque;
      history.putFirst(command); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  static final class StaticBounded {
    private static final BlockingQueue<Runnable> EVENTS = new LinkedBlockingQueue<>(256);

    static void post(Runnable event) throws InterruptedException {
      EVENTS.put(event); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  static final class PrivateGetterOfABoundedField {
    private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(32);

    private BlockingQueue<String> queue() {
      return queue;
    }

    void log(String line) throws InterruptedException {
      queue().put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  abstract static class BoundedBase {
    protected final BlockingQueue<String> queue = new ArrayBlockingQueue<>(10);
  }

  static final class PutsOnTheInheritedBoundedField extends BoundedBase {
    void log(String line) throws InterruptedException {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }
}
