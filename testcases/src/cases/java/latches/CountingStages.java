package latches;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Stages that count down for the one before them. */
class CountingStages {
  void eachOnSuccess(List<CompletableFuture<String>> stages) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(stages.size());
    for (CompletableFuture<String> stage : stages) {
      stage.thenRun(latch::countDown); // LEAK Latch/LatchNotCountedDown
    }
    latch.await();
  }

  void eachAnyway(List<CompletableFuture<String>> stages) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(stages.size());
    for (CompletableFuture<String> stage : stages) {
      stage.whenComplete((value, failure) -> latch.countDown());
    }
    latch.await();
  }

  void eachAccepted(List<CompletableFuture<String>> stages) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(stages.size());
    for (CompletableFuture<String> stage : stages) {
      stage.thenAccept(value -> latch.countDown()); // LEAK Latch/LatchNotCountedDown
    }
    latch.await();
  }

  void one(CompletableFuture<String> stage) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    stage.thenApply(String::trim).thenRunAsync(() -> latch.countDown()); // LEAK Latch/LatchNotCountedDown
    latch.await();
  }

  void forEach(List<CompletableFuture<String>> stages) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(stages.size());
    stages.forEach(stage -> stage.thenRun(latch::countDown)); // LEAK Latch/LatchNotCountedDown
    latch.await();
  }

  void handledBefore(List<CompletableFuture<String>> stages) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(stages.size());
    for (CompletableFuture<String> stage : stages) {
      stage.exceptionally(e -> "").thenApply(String::trim).thenRun(latch::countDown);
    }
    latch.await();
  }

  void handledBehind(List<CompletableFuture<String>> stages) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(stages.size());
    for (CompletableFuture<String> stage : stages) {
      stage
          .thenRun(latch::countDown)
          .exceptionally(
              e -> {
                latch.countDown();
                return null;
              });
    }
    latch.await();
  }

  void handledBeside(CompletableFuture<String> stage) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    stage.thenRun(latch::countDown);
    stage.exceptionally(
        e -> {
          latch.countDown();
          return null;
        });
    latch.await();
  }

  void started(Runnable job) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    CompletableFuture.runAsync(job).thenRun(latch::countDown); // LEAK Latch/LatchNotCountedDown
    latch.await();
  }

  void onSomeValues(CompletableFuture<Integer> stage, CountDownLatch latch) {
    stage.thenAccept(
        value -> {
          if (value > 0) {
            latch.countDown();
          }
        });
  }
}
