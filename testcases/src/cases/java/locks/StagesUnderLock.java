package locks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/** Locks that the last stage of a chain releases. */
class StagesUnderLock {
  void lockedUntilTheStageIsOver(Lock lock, Supplier<CompletionStage<String>> stages) {
    lock.lock();
    CompletableFuture.completedFuture(lock)
        .thenCompose(ignored -> stages.get())
        .whenComplete((ignored, failure) -> lock.unlock());
  }

  void stageMadeUnderTheLock(Lock lock, Supplier<CompletionStage<String>> stages) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    stages.get().whenComplete((ignored, failure) -> lock.unlock());
  }
}
