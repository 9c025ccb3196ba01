package locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Wrappers of wrappers, wrappers with two implementations, and guards made by factories. */
class WrapperChains {
  static final class Inner {
    private final ReentrantLock lock = new ReentrantLock();

    void acquire() {
      lock.lock();
    }

    boolean tryAcquire() {
      return lock.tryLock();
    }

    void free() {
      lock.unlock();
    }
  }

  static final class Outer {
    private final Inner inner = new Inner();
    private int uses;

    void begin() {
      inner.acquire();
      uses++;
    }

    boolean tryBegin() {
      return inner.tryAcquire();
    }

    void end() {
      uses--;
      inner.free();
    }
  }

  interface Access {
    void open();

    void shut();
  }

  static final class SharedAccess implements Access {
    private final Lock half;

    SharedAccess(ReentrantReadWriteLock rw) {
      this.half = rw.readLock();
    }

    @Override
    public void open() {
      half.lock();
    }

    @Override
    public void shut() {
      half.unlock();
    }
  }

  static final class ExclusiveAccess implements Access {
    private final Lock half;

    ExclusiveAccess(ReentrantReadWriteLock rw) {
      this.half = rw.writeLock();
    }

    @Override
    public void open() {
      half.lock();
    }

    @Override
    public void shut() {
      half.unlock();
    }
  }

  static final class Key implements AutoCloseable {
    private final Lock lock;

    private Key(Lock lock) {
      this.lock = lock;
    }

    static Key turn(Lock lock) {
      lock.lock();
      return new Key(lock);
    }

    static Key turnIfFree(Lock lock) {
      return lock.tryLock() ? new Key(lock) : null;
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  private final Outer outer = new Outer();
  private final ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
  private final Access shared = new SharedAccess(rw);
  private final Lock door = new ReentrantLock();
  private final List<String> log = new ArrayList<>();

  void chainInFinally(String line) {
    outer.begin();
    try {
      log.add(line);
    } finally {
      outer.end();
    }
  }

  void chainWithoutFinally(String line) {
    outer.begin(); // LEAK LockRelease/LockNotReleased
    log.add(line);
    outer.end();
  }

  void chainTriedInFinally(String line) {
    if (outer.tryBegin()) {
      try {
        log.add(line);
      } finally {
        outer.end();
      }
    }
  }

  void chainTriedWithoutFinally(String line) {
    if (!outer.tryBegin()) { // LEAK LockRelease/LockNotReleased
      return;
    }
    log.add(line);
    outer.end();
  }

  void chainThrowsBeforeTheEnd(String line) {
    outer.begin(); // LEAK LockRelease/LockNotReleased
    if (line == null) {
      throw new IllegalArgumentException("no line");
    }
    outer.end();
  }

  void chainEndsBeforeTheThrow(String line) {
    outer.begin();
    if (line == null) {
      outer.end();
      throw new IllegalArgumentException("no line");
    }
    outer.end();
  }

  void accessInFinally(String line) {
    shared.open();
    try {
      log.add(line);
    } finally {
      shared.shut();
    }
  }

  void accessWithoutFinally(String line) {
    shared.open(); // LEAK LockRelease/LockNotReleased
    log.add(line);
    shared.shut();
  }

  void accessOfTheCallerWithoutFinally(Access lent, String line) {
    lent.open(); // LEAK LockRelease/LockNotReleased
    log.add(line);
    lent.shut();
  }

  void accessOfTheCallerInFinally(Access lent, String line) {
    lent.open();
    try {
      log.add(line);
    } finally {
      lent.shut();
    }
  }

  void keyInTryWithResources(String line) {
    try (Key ignored = Key.turn(door)) {
      log.add(line);
    }
  }

  void keyWithoutFinally(String line) {
    Key key = Key.turn(door); // LEAK LockRelease/LockNotReleased
    log.add(line);
    key.close();
  }

  boolean keyMayBeNull(String line) {
    try (Key key = Key.turnIfFree(door)) {
      return key != null && log.add(line);
    }
  }

  boolean keyIsClosedOnSuccessOnly(String line) {
    Key key = Key.turnIfFree(door); // LEAK LockRelease/LockNotReleased
    if (key == null) {
      return false;
    }
    if (!log.add(line)) {
      return false;
    }
    key.close();
    return true;
  }

  void callbackRunsUnderTheKey(Runnable callback) {
    Key key = Key.turn(door);
    try {
      callback.run();
    } finally {
      key.close();
    }
  }

  void callbackRunsBeforeTheFinally(Runnable callback) {
    Key key = Key.turn(door); // LEAK LockRelease/LockNotReleased
    callback.run();
    try {
      log.clear();
    } finally {
      key.close();
    }
  }
}
