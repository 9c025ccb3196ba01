package locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** Stamps that other methods and classes hand out or keep. */
class StampedSections {
  static final class Section {
    private final StampedLock sl = new StampedLock();

    long enter() {
      return sl.writeLock();
    }

    long tryEnter() {
      return sl.tryWriteLock();
    }

    void exit(long stamp) {
      sl.unlockWrite(stamp);
    }
  }

  /** Only one writer at a time, so the stamp can stay in a field. */
  static final class WriterSection {
    private final StampedLock sl = new StampedLock();
    private long writeStamp;

    void begin() {
      writeStamp = sl.writeLock();
    }

    void end() {
      sl.unlockWrite(writeStamp);
    }
  }

  private final Section section = new Section();
  private final WriterSection writer = new WriterSection();
  private final List<String> log = new ArrayList<>();

  void stampOfAnotherClassInFinally(String line) {
    long stamp = section.enter();
    try {
      log.add(line);
    } finally {
      section.exit(stamp);
    }
  }

  void stampOfAnotherClassWithoutFinally(String line) {
    long stamp = section.enter(); // LEAK LockRelease/LockNotReleased
    log.add(line);
    section.exit(stamp);
  }

  boolean stampOfAnotherClassMayBeZero(String line) {
    long stamp = section.tryEnter();
    if (stamp == 0L) {
      return false;
    }
    try {
      return log.add(line);
    } finally {
      section.exit(stamp);
    }
  }

  void stampInAFieldInFinally(String line) {
    writer.begin();
    try {
      log.add(line);
    } finally {
      writer.end();
    }
  }

  void stampInAFieldWithoutFinally(String line) {
    writer.begin(); // LEAK LockRelease/LockNotReleased
    log.add(line);
    writer.end();
  }

  <T> T lambdaUnderStamp(StampedLock sl, java.util.function.Supplier<T> body) {
    long stamp = sl.readLock();
    try {
      return body.get();
    } finally {
      sl.unlockRead(stamp);
    }
  }

  <T> T lambdaUnderStampWithoutFinally(StampedLock sl, java.util.function.Supplier<T> body) {
    long stamp = sl.readLock(); // LEAK LockRelease/LockNotReleased
    T result = body.get();
    sl.unlockRead(stamp);
    return result;
  }
}
