package latches;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Stages whose failure goes down the chain: a handler behind them counts down then. */
class LaterStages {

  /** A future with a latch of its own. */
  static class LatchedFuture<V> extends CompletableFuture<V> {
    private final CountDownLatch latch = new CountDownLatch(1);

    LatchedFuture(CompletionStage<V> source, Function<V, V> converter) {
      source
          .thenAccept(value -> complete(converter.apply(value)))
          .exceptionally(
              failure -> {
                completeExceptionally(failure);
                return null;
              });
    }

    @Override
    public boolean complete(V value) {
      boolean result = super.complete(value);
      latch.countDown();
      return result;
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
      boolean result = super.completeExceptionally(failure);
      latch.countDown();
      return result;
    }
  }

  void countedDownByTheHandler(CompletionStage<String> source, CountDownLatch latch) {
    source
        .thenAccept(
            text -> {
              System.out.println(Integer.parseInt(text));
              latch.countDown();
            })
        .exceptionally(
            failure -> {
              latch.countDown();
              return null;
            });
  }

  void countedDownFurtherDown(CompletionStage<String> source, CountDownLatch latch) {
    CompletionStage<Void> printed =
        source.thenAccept(
            text -> {
              System.out.println(Integer.parseInt(text));
              latch.countDown();
            });
    printed
        .thenRun(() -> System.out.println("printed"))
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                latch.countDown();
              }
            });
  }

  void countedDownByNobodyElse(CompletionStage<String> source, CountDownLatch latch) {
    source
        .thenAccept(
            text -> {
              System.out.println(Integer.parseInt(text));
              latch.countDown(); // LEAK Latch/LatchNotCountedDown
            })
        .exceptionally(
            failure -> {
              System.out.println(failure);
              return null;
            });
  }

  void anotherOneCountedDown(
      CompletionStage<String> source, CountDownLatch latch, CountDownLatch failures) {
    source
        .thenAccept(
            text -> {
              System.out.println(Integer.parseInt(text));
              latch.countDown(); // LEAK Latch/LatchNotCountedDown
            })
        .exceptionally(
            failure -> {
              failures.countDown();
              return null;
            });
  }

  void handledBefore(CompletionStage<String> source, CountDownLatch latch) {
    source
        .exceptionally(
            failure -> {
              latch.countDown();
              return "0";
            })
        .thenAccept(
            text -> {
              System.out.println(Integer.parseInt(text));
              latch.countDown(); // LEAK Latch/LatchNotCountedDown
            });
  }
}
