package locks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** The lock lives in a superclass. */
class SuperclassLocks {
  abstract static class LockedComponent {
    protected final ReentrantLock componentLock = new ReentrantLock();

    protected final void begin() {
      componentLock.lock();
    }

    protected final void end() {
      componentLock.unlock();
    }

    protected final void runLocked(Runnable body) {
      componentLock.lock();
      try {
        body.run();
      } finally {
        componentLock.unlock();
      }
    }
  }

  static class Registry extends LockedComponent {
    private final Map<String, String> entries = new HashMap<>();
    private int size;

    void putInFinally(String key, String value) {
      begin();
      try {
        entries.put(key, value);
      } finally {
        end();
      }
    }

    void putWithoutFinally(String key, String value) {
      begin(); // LEAK LockRelease/LockNotReleased
      entries.put(key, value);
      end();
    }

    void putAndReturnEarly(String key, String value) {
      begin(); // LEAK LockRelease/LockNotReleased
      if (value == null) {
        return;
      }
      try {
        entries.put(key, value);
      } finally {
        end();
      }
    }

    void putWithSuperCallsInFinally(String key, String value) {
      super.begin();
      try {
        entries.put(key, value);
      } finally {
        super.end();
      }
    }

    void inheritedFieldInFinally(String key) {
      componentLock.lock();
      try {
        entries.remove(key);
      } finally {
        componentLock.unlock();
      }
    }

    void inheritedFieldWithoutFinally(String key) {
      componentLock.lock(); // LEAK LockRelease/LockNotReleased
      entries.remove(key);
      componentLock.unlock();
    }

    void templateMethodRunsLocked(String key) {
      runLocked(() -> entries.remove(key));
    }

    void countsOnlyFields() {
      begin();
      size++;
      end();
    }
  }

  /** The template method locks; the hook of the subclass may throw. */
  abstract static class Step {
    private final ReentrantLock stepLock = new ReentrantLock();

    void executeWithoutFinally() {
      stepLock.lock(); // LEAK LockRelease/LockNotReleased
      doExecute();
      stepLock.unlock();
    }

    void executeInFinally() {
      stepLock.lock();
      try {
        doExecute();
      } finally {
        stepLock.unlock();
      }
    }

    protected abstract void doExecute();
  }
}
