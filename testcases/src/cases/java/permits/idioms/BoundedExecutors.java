package permits.idioms;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** Executors that admit a bounded number of tasks: the task gives its permit back. */
class BoundedExecutors {
  static final class BoundedExecutor implements Executor {
    private final Executor delegate;
    private final Semaphore admission;

    BoundedExecutor(Executor delegate, int bound) {
      this.delegate = delegate;
      this.admission = new Semaphore(bound);
    }

    @Override
    public void execute(Runnable command) {
      admission.acquireUninterruptibly();
      try {
        delegate.execute(() -> runAndRelease(command));
      } catch (RejectedExecutionException e) {
        admission.release();
        throw e;
      }
    }

    private void runAndRelease(Runnable command) {
      try {
        command.run();
      } finally {
        admission.release();
      }
    }
  }

  static final class SheddingExecutor implements Executor {
    private final Executor delegate;
    private final Semaphore admission = new Semaphore(100);

    SheddingExecutor(Executor delegate) {
      this.delegate = delegate;
    }

    @Override
    public void execute(Runnable command) {
      if (!admission.tryAcquire()) {
        throw new RejectedExecutionException("too many tasks");
      }
      boolean started = false;
      try {
        delegate.execute(
            () -> {
              try {
                command.run();
              } finally {
                admission.release();
              }
            });
        started = true;
      } finally {
        if (!started) {
          admission.release();
        }
      }
    }
  }

  static final class CallerRunsExecutor implements Executor {
    private final Semaphore slots = new Semaphore(2);

    @Override
    public void execute(Runnable command) {
      slots.acquireUninterruptibly();
      try {
        command.run();
      } finally {
        slots.release();
      }
    }
  }

  static final class CarelessCallerRunsExecutor implements Executor {
    private final Semaphore slots = new Semaphore(2);

    @Override
    public void execute(Runnable command) {
      slots.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
      command.run();
      slots.release();
    }
  }

  static final class CarelessSheddingExecutor implements Executor {
    private final Executor delegate;
    private final Semaphore admission = new Semaphore(100);
    private boolean stopped;

    CarelessSheddingExecutor(Executor delegate) {
      this.delegate = delegate;
    }

    @Override
    public void execute(Runnable command) {
      if (!admission.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
        throw new RejectedExecutionException("too many tasks");
      }
      if (stopped) {
        throw new RejectedExecutionException("stopped");
      }
      delegate.execute(
          () -> {
            try {
              command.run();
            } finally {
              admission.release();
            }
          });
    }

    void stop() {
      stopped = true;
    }
  }
}
