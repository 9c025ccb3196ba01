package permits;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Templates, callbacks and task bodies around a semaphore. */
class LambdaPermits {
  private final Semaphore permits = new Semaphore(3);
  private final List<String> sink;

  LambdaPermits(List<String> sink) {
    this.sink = sink;
  }

  void withPermit(Runnable body) {
    permits.acquireUninterruptibly();
    try {
      body.run();
    } finally {
      permits.release();
    }
  }

  void withPermitWithoutFinally(Runnable body) {
    permits.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
    body.run();
    permits.release();
  }

  <T> T supplyWithPermit(Supplier<T> body) throws InterruptedException {
    permits.acquire();
    try {
      return body.get();
    } finally {
      permits.release();
    }
  }

  <T> T callWithPermitReleasesOnCheckedOnly(Callable<T> body) throws Exception {
    permits.acquire(); // LEAK LockRelease/PermitNotReleased
    T result;
    try {
      result = body.call();
    } catch (java.io.IOException e) {
      permits.release();
      throw e;
    }
    permits.release();
    return result;
  }

  void usesTheTemplate(String line) {
    withPermit(() -> sink.add(line));
  }

  Supplier<Boolean> decorated(Supplier<Boolean> body) {
    return () -> {
      permits.acquireUninterruptibly();
      try {
        return body.get();
      } finally {
        permits.release();
      }
    };
  }

  Supplier<Boolean> decoratedWithoutFinally(Supplier<Boolean> body) {
    return () -> {
      permits.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
      Boolean result = body.get();
      permits.release();
      return result;
    };
  }

  Callable<String> callableReturnsEarly(Callable<String> body, boolean dryRun) {
    return () -> {
      permits.acquire(); // LEAK LockRelease/PermitNotReleased
      if (dryRun) {
        return "";
      }
      try {
        return body.call();
      } finally {
        permits.release();
      }
    };
  }

  void eachTaskOfAList(Executor executor, List<Runnable> tasks) {
    for (Runnable task : tasks) {
      executor.execute(
          () -> {
            if (permits.tryAcquire()) {
              try {
                task.run();
              } finally {
                permits.release();
              }
            }
          });
    }
  }

  Runnable anonymousTaskWithoutFinally(Runnable work) {
    return new Runnable() {
      @Override
      public void run() {
        if (permits.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
          work.run();
          permits.release();
        }
      }
    };
  }

  void continueSkipsTheRelease(List<Runnable> tasks) {
    for (Runnable task : tasks) {
      permits.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
      if (task == null) {
        continue;
      }
      permits.release();
    }
  }

  void continueInsideTryFinally(List<Runnable> tasks) {
    for (Runnable task : tasks) {
      permits.acquireUninterruptibly();
      try {
        if (task == null) {
          continue;
        }
        task.run();
      } finally {
        permits.release();
      }
    }
  }

  void breakSkipsTheRelease(List<Runnable> tasks) {
    for (Runnable task : tasks) {
      permits.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
      if (task == null) {
        break;
      }
      permits.release();
    }
  }
}
