package permits;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Callbacks that start the task which gives the permit back. */
final class PermitsOfNestedTasks {
  private final Semaphore load = new Semaphore(1);

  interface Semaphores {
    Semaphore of(String key);
  }

  void bothCallbacks(Executor executor, CompletableFuture<String> opened) {
    if (load.tryAcquire()) {
      opened
          .thenAccept(store -> executor.execute(() -> load.release()))
          .exceptionally(
              t -> {
                executor.execute(load::release);
                return null;
              });
    }
  }

  void lookedUp(Executor executor, CompletableFuture<String> opened, Semaphores all) {
    Semaphore own = all.of("x");
    if (own.tryAcquire()) {
      opened.whenComplete((store, t) -> executor.execute(() -> own.release()));
    }
  }

  void withoutASecondTask(CompletableFuture<String> opened, Semaphores all) {
    Semaphore own = all.of("x");
    if (own.tryAcquire()) {
      opened.whenComplete((store, t) -> own.release());
    }
  }

  void tasksThatOnlyLook(Executor executor, CompletableFuture<String> opened, Semaphores all) {
    Semaphore own = all.of("x");
    if (own.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
      opened.whenComplete(
          (store, t) -> executor.execute(() -> System.out.println(own.availablePermits())));
    }
  }

  void taskThatNobodyRuns(CompletableFuture<String> opened, Semaphores all) {
    Semaphore own = all.of("x");
    if (own.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
      opened.whenComplete((store, t) -> System.out.println(store + own));
    }
  }
}
