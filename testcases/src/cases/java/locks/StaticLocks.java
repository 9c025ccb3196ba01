package locks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Locks in static fields, in constructors and in initialisers. */
class StaticLocks {
  private static final Lock LOCK = new ReentrantLock();
  private static final Map<String, StaticLocks> INSTANCES = new HashMap<>();
  private static volatile StaticLocks instance;

  private final String name;

  StaticLocks(String name) {
    LOCK.lock();
    try {
      this.name = name.trim();
      INSTANCES.put(this.name, this);
    } finally {
      LOCK.unlock();
    }
  }

  static StaticLocks singletonInFinally(Supplier<StaticLocks> factory) {
    StaticLocks current = instance;
    if (current == null) {
      LOCK.lock();
      try {
        current = instance;
        if (current == null) {
          current = factory.get();
          instance = current;
        }
      } finally {
        LOCK.unlock();
      }
    }
    return current;
  }

  static StaticLocks singletonWithoutFinally(Supplier<StaticLocks> factory) {
    if (instance == null) {
      LOCK.lock(); // LEAK LockRelease/LockNotReleased
      if (instance == null) {
        instance = factory.get();
      }
      LOCK.unlock();
    }
    return instance;
  }

  static StaticLocks singletonReturnsInsideTheRegion(Supplier<StaticLocks> factory) {
    LOCK.lock(); // LEAK LockRelease/LockNotReleased
    StaticLocks current = instance;
    if (current != null) {
      return current;
    }
    try {
      instance = factory.get();
      return instance;
    } finally {
      LOCK.unlock();
    }
  }

  String name() {
    return name;
  }

  static class CarelessConstructor {
    private static final ReentrantLock REGISTRY_LOCK = new ReentrantLock();
    private static final Map<String, String> REGISTRY = new HashMap<>();

    CarelessConstructor(String name) {
      REGISTRY_LOCK.lock(); // LEAK LockRelease/LockNotReleased
      REGISTRY.put(name, name);
      REGISTRY_LOCK.unlock();
    }
  }

  static class Initialisers {
    private static final ReentrantLock REGISTRY_LOCK = new ReentrantLock();
    private static final Map<String, String> REGISTRY = new HashMap<>();

    static {
      REGISTRY_LOCK.lock();
      try {
        REGISTRY.put("default", "default");
      } finally {
        REGISTRY_LOCK.unlock();
      }
    }

    {
      REGISTRY_LOCK.lock(); // LEAK LockRelease/LockNotReleased
      REGISTRY.put("instance", "instance");
      REGISTRY_LOCK.unlock();
    }

    final Runnable inAFieldInitialiser =
        () -> {
          REGISTRY_LOCK.lock();
          try {
            REGISTRY.clear();
          } finally {
            REGISTRY_LOCK.unlock();
          }
        };

    final Runnable inAFieldInitialiserWithoutFinally =
        () -> {
          REGISTRY_LOCK.lock(); // LEAK LockRelease/LockNotReleased
          REGISTRY.clear();
          REGISTRY_LOCK.unlock();
        };
  }

  private static int rounds;

  private static void giveBackEachTenthTime() {
    if (++rounds % 10 == 0) {
      LOCK.unlock();
    }
  }

  static void givesBackSometimes() {
    LOCK.lock(); // LEAK LockRelease/LockNotReleased
    try {
      INSTANCES.clear();
    } finally {
      giveBackEachTenthTime();
    }
  }
}
