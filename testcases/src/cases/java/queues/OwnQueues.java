package queues;

import com.google.common.util.concurrent.ForwardingBlockingDeque;
import com.google.common.util.concurrent.ForwardingBlockingQueue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;

/** Classes that are queues themselves, and classes that only hold one. */
final class OwnQueues {
  private OwnQueues() {}

  /** Counts what goes in; a queue itself. */
  static final class CountingQueue<E> extends ForwardingBlockingQueue<E> {
    private final BlockingQueue<E> delegate;
    private long count;

    CountingQueue(BlockingQueue<E> delegate) {
      this.delegate = delegate;
    }

    @Override
    protected BlockingQueue<E> delegate() {
      return delegate;
    }

    @Override
    public void put(E element) throws InterruptedException {
      count++;
      delegate.put(element);
    }

    long count() {
      return count;
    }
  }

  static final class CheckedQueue<E> extends ForwardingBlockingQueue<E> {
    private final BlockingQueue<E> delegate = new ArrayBlockingQueue<>(10);

    @Override
    protected BlockingQueue<E> delegate() {
      return delegate;
    }

    @Override
    public void put(E element) throws InterruptedException {
      if (element.toString().isEmpty()) {
        throw new IllegalArgumentException("empty element");
      }
      super.put(element);
    }
  }

  static final class TracingDeque<E> extends ForwardingBlockingDeque<E> {
    private final BlockingDeque<E> delegate;

    TracingDeque(BlockingDeque<E> delegate) {
      this.delegate = delegate;
    }

    @Override
    protected BlockingDeque<E> delegate() {
      return delegate;
    }

    @Override
    public void putFirst(E element) throws InterruptedException {
      System.out.println("first: " + element);
      delegate().putFirst(element);
    }

    @Override
    public void putLast(E element) throws InterruptedException {
      System.out.println("last: " + element);
      delegate().putLast(element);
    }
  }

  static class AuditedQueue extends LinkedBlockingQueue<String> {
    private static final long serialVersionUID = 1L;

    AuditedQueue(int capacity) {
      super(capacity);
    }

    @Override
    public void put(String line) throws InterruptedException {
      System.out.println("audit " + line);
      super.put(line);
    }
  }

  static final class OldestFirst extends PriorityBlockingQueue<Long> {
    private static final long serialVersionUID = 1L;

    void enqueue(long timestamp) {
      put(timestamp);
    }
  }

  /** A queue that adds nothing to put. */
  static final class ViewQueue<E> extends ForwardingBlockingQueue<E> {
    private final BlockingQueue<E> delegate;

    ViewQueue(BlockingQueue<E> delegate) {
      this.delegate = delegate;
    }

    @Override
    protected BlockingQueue<E> delegate() {
      return delegate;
    }
  }

  /** No queue, only a holder of one. */
  static final class Mailbox<E> {
    private final BlockingQueue<E> messages = new ArrayBlockingQueue<>(100);

    void put(E message) throws InterruptedException {
      messages.put(message); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }

    E take() throws InterruptedException {
      return messages.take();
    }
  }

  /** Its own put with its own bound on the wait. */
  static final class PatientBuffer {
    private final String[] lines = new String[16];
    private int size;

    synchronized boolean put(String line, long millis) throws InterruptedException {
      if (size == lines.length) {
        wait(millis);
      }
      if (size == lines.length) {
        return false;
      }
      lines[size++] = line;
      return true;
    }

    synchronized String take() {
      notifyAll();
      return size == 0 ? null : lines[--size];
    }
  }

  static void putOnAnOwnQueue(CountingQueue<String> queue, String line)
      throws InterruptedException {
    queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  static void putOnAnOwnBoundedQueue(Iterable<String> lines) throws InterruptedException {
    AuditedQueue queue = new AuditedQueue(100);
    for (String line : lines) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  static void putOnAnInheritedQueue(ViewQueue<String> queue, String line)
      throws InterruptedException {
    queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  static void putInAMailbox(Mailbox<String> mailbox, String line) throws InterruptedException {
    mailbox.put(line);
  }

  static boolean putInAPatientBuffer(PatientBuffer buffer, String line)
      throws InterruptedException {
    return buffer.put(line, 500);
  }

  static void putOnASubclassOfAnUnboundedQueue(OldestFirst queue, long timestamp) {
    queue.put(timestamp);
  }
}
