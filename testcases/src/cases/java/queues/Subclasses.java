package queues;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;

/** What a subclass of a queue holds is what it tells its superclass. */
class Subclasses {
  static class Named<E> extends LinkedBlockingQueue<E> {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public String toString() {
      return name + super.toString();
    }
  }

  static class Limited<E> extends LinkedBlockingQueue<E> {
    private final String name;

    Limited(String name, int room) {
      super(room);
      this.name = name;
    }

    Limited(String name) {
      this(name, Integer.MAX_VALUE);
    }

    void enqueue(E element) throws InterruptedException {
      put(element); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }

    String name() {
      return name;
    }
  }

  private final BlockingQueue<String> named = new Named<>("inbox");
  private final BlockingQueue<String> limited = new Limited<>("outbox", 12);

  void toNamed(String line) throws InterruptedException {
    named.put(line);
  }

  void toLimited(String line) throws InterruptedException {
    limited.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void anonymous(String line) throws InterruptedException {
    BlockingQueue<String> loud =
        new LinkedBlockingQueue<>() {
          @Override
          public boolean offer(String element) {
            System.out.println(element);
            return super.offer(element);
          }
        };
    loud.put(line);
  }

  void anonymousWithABound(String line, int times) throws InterruptedException {
    BlockingQueue<String> loud =
        new ArrayBlockingQueue<>(8) {
          @Override
          public boolean offer(String element) {
            System.out.println(element);
            return super.offer(element);
          }
        };
    for (int i = 0; i < times; i++) {
      loud.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  void knownByTheTypeOfAnother(PriorityBlockingQueue<String> urgent, String line)
      throws InterruptedException {
    BlockingQueue<String> queue = urgent;
    queue.put(line);
  }

  void knownByAPattern(Object target, String line) throws InterruptedException {
    if (target instanceof LinkedTransferQueue<?> transfers) {
      @SuppressWarnings("unchecked")
      BlockingQueue<String> queue = (LinkedTransferQueue<String>) transfers;
      queue.put(line);
    }
  }

  void castToTheInterface(Object target, String line) throws InterruptedException {
    if (target instanceof BlockingQueue<?> any) {
      @SuppressWarnings("unchecked")
      BlockingQueue<String> queue = (BlockingQueue<String>) any;
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }
}
