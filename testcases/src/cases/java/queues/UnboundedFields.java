package queues;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;

/** Queue fields whose every assignment creates an unbounded queue. */
final class UnboundedFields {
  private UnboundedFields() {}

  static final class UnboundedFinal {
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    void log(String line) throws InterruptedException {
      queue.put(line);
    }
  }

  static final class UnboundedInEveryConstructor {
    private final BlockingQueue<String> queue;

    UnboundedInEveryConstructor() {
      queue = new LinkedBlockingQueue<>();
    }

    UnboundedInEveryConstructor(List<String> seed) {
      queue = new PriorityBlockingQueue<>(seed);
    }

    void log(String line) throws InterruptedException {
      queue.put(line);
    }
  }

  static final class UnboundedAndReplacedByUnbounded {
    private BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    synchronized BlockingQueue<String> swap() {
      BlockingQueue<String> full = queue;
      queue = new LinkedBlockingQueue<>(Integer.MAX_VALUE);
      return full;
    }

    synchronized void log(String line) throws InterruptedException {
      queue.put(line);
    }
  }

  static final class UnboundedStatic {
    private static final BlockingDeque<Runnable> EVENTS = new LinkedBlockingDeque<>();

    static void post(Runnable event) throws InterruptedException {
      EVENTS.putLast(event);
    }
  }

  static final class UnboundedInAnInitialiserBlock {
    private final BlockingQueue<String> queue;

    {
      queue = new LinkedBlockingQueue<>();
    }

    void log(String line) throws InterruptedException {
      this.queue.put(line);
    }
  }

  static final class LocalCopyOfAnUnboundedField {
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    void log(String line) throws InterruptedException {
      final BlockingQueue<String> target = this.queue;
      target.put(line);
    }
  }

  static final class InnerClassPutsOnTheOutersField {
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    final class Producer {
      void produce(String line) throws InterruptedException {
        queue.put(line);
      }
    }
  }

  abstract static class UnboundedBase {
    protected final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
  }

  static final class PutsOnTheInheritedField extends UnboundedBase {
    void log(String line) throws InterruptedException {
      queue.put(line);
    }
  }

  static final class UnboundedStaticType {
    private final PriorityBlockingQueue<String> queue;

    UnboundedStaticType(PriorityBlockingQueue<String> queue) {
      this.queue = queue;
    }

    void log(String line) {
      queue.put(line);
    }
  }

  static final class QueuesOfKeys {
    private final Map<String, BlockingQueue<String>> open = new ConcurrentHashMap<>();
    private final Map<String, BlockingQueue<String>> narrow = new ConcurrentHashMap<>();

    void log(String channel, String line) throws InterruptedException {
      open.computeIfAbsent(channel, key -> new LinkedBlockingQueue<>()).put(line);
    }

    void logNarrowly(String channel, String line) throws InterruptedException {
      BlockingQueue<String> queue =
          narrow.computeIfAbsent(channel, key -> new ArrayBlockingQueue<>(64));
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }

    void logAnywhere(Map<String, BlockingQueue<String>> given, String line)
        throws InterruptedException {
      given.computeIfAbsent(line, key -> new LinkedBlockingQueue<>()).put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }
}
