package locks;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lambdas, anonymous classes and callbacks around a lock. */
class LambdaRegions {
  private final Lock lock = new ReentrantLock();
  private final Executor executor;
  private final List<String> sink;

  LambdaRegions(Executor executor, List<String> sink) {
    this.executor = executor;
    this.sink = sink;
  }

  void withLock(Runnable body) {
    lock.lock();
    try {
      body.run();
    } finally {
      lock.unlock();
    }
  }

  void withLockWithoutFinally(Runnable body) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    body.run();
    lock.unlock();
  }

  <T> T callWithLock(Callable<T> body) throws Exception {
    lock.lock();
    try {
      return body.call();
    } finally {
      lock.unlock();
    }
  }

  <T> T supplyWithLockWithoutFinally(Supplier<T> body) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    T result = body.get();
    lock.unlock();
    return result;
  }

  static <T> T supplyWith(Lock guard, Supplier<T> body) {
    guard.lock();
    try {
      return body.get();
    } finally {
      guard.unlock();
    }
  }

  void addsThroughTemplate(String item) {
    withLock(() -> sink.add(item));
  }

  boolean addsThroughStaticTemplate(String item) {
    return supplyWith(lock, () -> sink.add(item));
  }

  void taskLocksInFinally(String item) {
    executor.execute(
        () -> {
          lock.lock();
          try {
            sink.add(item);
          } finally {
            lock.unlock();
          }
        });
  }

  void taskLocksWithoutFinally(String item) {
    executor.execute(
        () -> {
          lock.lock(); // LEAK LockRelease/LockNotReleased
          sink.add(item);
          lock.unlock();
        });
  }

  Runnable anonymousTaskInFinally(String item) {
    return new Runnable() {
      @Override
      public void run() {
        lock.lock();
        try {
          sink.add(item);
        } finally {
          lock.unlock();
        }
      }
    };
  }

  Runnable anonymousTaskWithoutFinally(String item) {
    return new Runnable() {
      @Override
      public void run() {
        lock.lock(); // LEAK LockRelease/LockNotReleased
        sink.add(item);
        lock.unlock();
      }
    };
  }

  Consumer<String> consumerReturnsEarly() {
    return item -> {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      if (item == null) {
        return;
      }
      try {
        sink.add(item);
      } finally {
        lock.unlock();
      }
    };
  }

  void streamBodyRunsUnderLock(List<String> items) {
    lock.lock();
    try {
      items.stream().filter(item -> !item.isEmpty()).forEach(sink::add);
    } finally {
      lock.unlock();
    }
  }

  void streamBodyRunsWithoutFinally(List<String> items) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    items.stream().filter(item -> !item.isEmpty()).forEach(sink::add);
    lock.unlock();
  }

  void eachElementLocksForItself(List<String> items) {
    items.forEach(
        item -> {
          lock.lock();
          try {
            sink.add(item);
          } finally {
            lock.unlock();
          }
        });
  }

  Callable<Integer> callableReturnsInsideTry() {
    return () -> {
      lock.lock();
      try {
        return sink.size();
      } finally {
        lock.unlock();
      }
    };
  }

  void localClassLocksWithoutFinally(String item) {
    class Appender {
      void append() {
        lock.lock(); // LEAK LockRelease/LockNotReleased
        sink.add(item);
        lock.unlock();
      }
    }
    new Appender().append();
  }
}
