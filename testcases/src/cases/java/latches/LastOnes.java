package latches;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Of all tasks one counts down: the one for which a condition holds that holds once. */
final class LastOnes {
  private static final int ENDING = 1;
  private static final int ENDED = 2;

  private final AtomicInteger state = new AtomicInteger();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();

  void start(Executor executor, Runnable task) {
    executor.execute(
        () -> {
          try {
            task.run();
          } finally {
            running.remove(Thread.currentThread());
            if (state.get() == ENDING && running.isEmpty()) {
              if (state.compareAndSet(ENDING, ENDED)) {
                ended.countDown();
              }
            }
          }
        });
  }

  void startForgetful(Executor executor, Runnable task) {
    executor.execute(
        () -> {
          try {
            task.run();
          } finally {
            running.remove(Thread.currentThread());
            if (state.get() == ENDING) {
              ended.countDown(); // LEAK Latch/LatchNotCountedDown
            }
          }
        });
  }

  /** What completes a future does not throw. */
  static final class Answer extends CompletableFuture<String> {
    private final CountDownLatch latch = new CountDownLatch(1);

    @Override
    public boolean complete(String value) {
      boolean result = super.complete(value);
      latch.countDown();
      return result;
    }
  }

  static void answer(Answer answer, Executor executor) {
    executor.execute(() -> answer.complete("yes"));
  }
}
