package permits;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** Permits that go with an element: whoever takes it out gives the permit back. */
final class CountedElements {
  /** A queue with a bound of its own. */
  private static final class Bounded {
    private final Queue<String> elements = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(10);

    boolean add(String element) {
      if (!room.tryAcquire()) {
        throw new IllegalStateException("full");
      }
      elements.add(element);
      return true;
    }

    void put(String element) throws InterruptedException {
      room.acquire();
      elements.offer(element);
    }

    String poll() {
      String element = elements.poll();
      if (element != null) {
        room.release();
      }
      return element;
    }
  }

  /** Each of two semaphores counts what the other leaves: room, and elements. */
  private static final class Buffer {
    private final Queue<String> elements = new ConcurrentLinkedQueue<>();
    private final Semaphore items = new Semaphore(0);
    private final Semaphore room = new Semaphore(10);

    void put(String element) throws InterruptedException {
      room.acquire();
      elements.add(element);
      items.release();
    }

    String take() throws InterruptedException {
      items.acquire();
      String element = elements.poll();
      room.release();
      return element;
    }
  }

  /** No element goes with its permits: whoever enters must leave. */
  private static final class Gate {
    private final Queue<String> names = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(10);

    void putBack(Buffer buffer, String unwanted) throws InterruptedException {
    String element = buffer.take();
    if (!element.equals(unwanted)) {
      buffer.put(element);
    }
  }

  void moveAll(Buffer from, Buffer to) throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      to.put(from.take());
    }
  }

  void enter(String name) throws InterruptedException {
      names.add(name);
      room.acquire();
    }

    void leave() {
      room.release();
    }
  }

  private final Bounded bounded = new Bounded();
  private final Gate gate = new Gate();

  void fill(String first, String second) throws InterruptedException {
    bounded.put(first);
    System.out.println(first);
    bounded.add(second);
    System.out.println(second);
  }

  void moveOn(String wanted) {
    String element = bounded.poll();
    while (element != null) {
      if (!element.equals(wanted)) {
        bounded.add(element);
        break;
      }
      System.out.println(element);
      element = bounded.poll();
    }
  }

  void moveAllOn(String wanted) {
    for (String element = bounded.poll(); element != null; element = bounded.poll()) {
      if (element.equals(wanted)) {
        bounded.add(element + "!");
      }
      System.out.println(element);
    }
  }

  void enter(String name) throws InterruptedException {
    gate.enter(name); // LEAK LockRelease/PermitNotReleased
    System.out.println(name);
    gate.leave();
  }
}
