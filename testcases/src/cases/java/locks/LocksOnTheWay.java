package locks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** Objects with a lock of their own, looked for, locked and passed to other code. */
class LocksOnTheWay {
  static final class Segment {
    private final Lock lock = new ReentrantLock();
    private Segment next;
    private int size;
    private boolean isOpen;
  }

  private final Map<Long, Segment> segments = new HashMap<>();
  private Segment head;

  <T> T calledWithTheOwner(long base, Function<Segment, T> body) {
    Segment segment = segments.get(base);
    Lock lock = segment.lock;
    lock.lock(); // LEAK LockRelease/LockNotReleased
    T result = body.apply(segment);
    lock.unlock();
    return result;
  }

  void acceptsTheOwner(Segment segment, Consumer<Segment> body) {
    segment.lock.lock(); // LEAK LockRelease/LockNotReleased
    body.accept(segment);
    segment.lock.unlock();
  }

  void acceptsTheOwnerInTry(Segment segment, Consumer<Segment> body) {
    segment.lock.lock();
    try {
      body.accept(segment);
    } finally {
      segment.lock.unlock();
    }
  }

  private Segment lockOpen() {
    Segment segment = head;
    while (true) {
      segment.lock.lock();
      if (segment.isOpen) {
        return segment;
      }
      segment.lock.unlock();
      segment = segment.next;
    }
  }

  private Segment lockOpenAndForgetOthers() {
    Segment segment = head;
    while (true) {
      segment.lock.lock(); // LEAK LockRelease/LockNotReleased
      if (segment.isOpen) {
        return segment;
      }
      segment = segment.next;
    }
  }

  private Segment lockOpenOf(long base) {
    while (true) {
      Segment segment = segments.computeIfAbsent(base, b -> new Segment());
      segment.lock.lock();
      if (segment.isOpen) {
        return segment;
      }
      segment.lock.unlock();
    }
  }

  int grow(Runnable hook) {
    Segment segment = lockOpen();
    try {
      hook.run();
      return ++segment.size;
    } finally {
      segment.lock.unlock();
    }
  }

  int shrink(Runnable hook) {
    Segment segment = lockOpenOf(7); // LEAK LockRelease/LockNotReleased
    hook.run();
    int size = --segment.size;
    segment.lock.unlock();
    return size;
  }

  interface Audit {
    void note(Segment segment);
  }

  void tellsOfTheOwner(Segment segment, Audit audit) {
    segment.lock.lock(); // LEAK LockRelease/LockNotReleased
    segment.size++;
    audit.note(segment);
  }
}
