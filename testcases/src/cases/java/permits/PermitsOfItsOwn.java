package permits;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** A method's own semaphore: once an exception has left the method, nobody waits for a permit. */
abstract class PermitsOfItsOwn {
  abstract CompletableFuture<String> read(long id);

  void callbacksThatOnlyRelease(Iterator<Long> ids) throws InterruptedException {
    Semaphore pending = new Semaphore(10);
    while (ids.hasNext()) {
      pending.acquire();
      long id = ids.next();
      read(id).whenComplete((v, t) -> pending.release());
    }
    pending.acquire(10);
  }

  void callbacksByReference(Iterator<Runnable> tasks, Executor executor)
      throws InterruptedException {
    Semaphore pending = new Semaphore(10);
    while (tasks.hasNext()) {
      pending.acquire();
      Runnable task = tasks.next();
      executor.execute(
          () -> {
            try {
              task.run();
            } finally {
              pending.release();
            }
          });
    }
    pending.acquire(10);
  }

  void tasksThatWait(List<Runnable> tasks, Executor executor, Runnable own)
      throws InterruptedException {
    Semaphore turn = new Semaphore(1);
    for (Runnable task : tasks) {
      executor.execute(
          () -> {
            turn.acquireUninterruptibly();
            try {
              task.run();
            } finally {
              turn.release();
            }
          });
    }
    turn.acquire(); // LEAK LockRelease/PermitNotReleased
    own.run();
    turn.release();
  }

  void handedOn(List<Semaphore> all, Runnable own) throws InterruptedException {
    Semaphore turn = new Semaphore(1);
    all.add(turn);
    turn.acquire(); // LEAK LockRelease/PermitNotReleased
    own.run();
    turn.release();
  }
}
