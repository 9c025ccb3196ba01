package locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Guards that may be ended early, and are not ended again when they are closed. */
class GuardsThatEndOnce {
  static final class Section implements AutoCloseable {
    private final Lock lock;
    private boolean isOpen;

    Section(Lock lock) {
      this.lock = lock;
      lock.lock();
      isOpen = true;
    }

    void commit() {
      end();
    }

    @Override
    public void close() {
      if (isOpen) {
        end();
      }
    }

    private void end() {
      isOpen = false;
      lock.unlock();
    }
  }

  private final Lock lock = new ReentrantLock();

  private Section open() {
    return new Section(lock);
  }

  void commitsOrIsClosed(Runnable work) {
    try (Section section = new Section(lock)) {
      work.run();
      section.commit();
    }
  }

  void isClosedOnly(Runnable work) {
    Section section = open();
    try {
      work.run();
    } finally {
      section.close();
    }
  }

  void commitsOnly(Runnable work) {
    Section section = open(); // LEAK LockRelease/LockNotReleased
    work.run();
    section.commit();
  }
}
