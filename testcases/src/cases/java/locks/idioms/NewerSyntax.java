package locks.idioms;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Records, sealed types, pattern matching, switch expressions and text blocks around locks. */
class NewerSyntax {
  sealed interface Event permits Added, Removed {}

  record Added(String name, int amount) implements Event {}

  record Removed(String name) implements Event {}

  /** A record that owns a lock and unlocks in close(). */
  record Held(Lock lock) implements AutoCloseable {
    Held {
      lock.lock();
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  private final Lock lock = new ReentrantLock();
  private final List<Event> events = new ArrayList<>();

  String patternMatchingInsideTry(Event event) {
    lock.lock();
    try {
      if (event instanceof Added added && added.amount() > 0) {
        events.add(added);
        return added.name();
      }
      return event instanceof Removed removed ? removed.name() : "";
    } finally {
      lock.unlock();
    }
  }

  String patternMatchingWithoutFinally(Event event) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    if (event instanceof Added added) {
      events.add(added);
    }
    lock.unlock();
    return "";
  }

  int switchExpressionWithYield(Event event, int mode) {
    lock.lock();
    try {
      return switch (mode) {
        case 0 -> 0;
        case 1 -> {
          events.add(event);
          yield events.size();
        }
        default -> throw new IllegalArgumentException("mode " + mode);
      };
    } finally {
      lock.unlock();
    }
  }

  int switchExpressionWithYieldOutsideTry(Event event, int mode) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    int size =
        switch (mode) {
          case 0 -> 0;
          default -> {
            events.add(event);
            yield events.size();
          }
        };
    lock.unlock();
    return size;
  }

  String textBlockAndVar() {
    lock.lock();
    var text =
        """
        events
        """;
    lock.unlock();
    return text;
  }

  void varOfGuardInHeader(Event event) {
    try (var ignored = new Held(lock)) {
      events.add(event);
    }
  }

  void effectivelyFinalGuardInHeader(Event event) {
    Held held = new Held(lock);
    try (held) {
      events.add(event);
    }
  }

  void enhancedForOverRecords(List<Added> additions) {
    for (var addition : additions) {
      lock.lock();
      try {
        events.add(addition);
      } finally {
        lock.unlock();
      }
    }
  }
}
