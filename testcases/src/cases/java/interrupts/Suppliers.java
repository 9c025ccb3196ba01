package interrupts;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Suppliers that others ask, and those that are the body of a task. */
final class Suppliers {
  private IntSupplier replicas = () -> 1;

  void keeps(Future<String[]> answer) {
    set(
        () -> {
          int count = 1;
          try {
            count = answer.get(1, TimeUnit.SECONDS).length;
          } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
            System.err.println("no answer: " + e);
            answer.cancel(true);
          }
          return count;
        });
  }

  private void set(IntSupplier supplier) {
    replicas = supplier;
  }

  int count() {
    return replicas.getAsInt();
  }

  int asksAtOnce(Future<String[]> answer, Optional<Integer> known) {
    return known.orElseGet(
        () -> {
          try {
            return answer.get(1, TimeUnit.SECONDS).length;
          } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
            answer.cancel(true);
            return 1;
          }
        });
  }

  CompletableFuture<Integer> okEndsWhereItIsMade(Future<String[]> answer) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return answer.get(1, TimeUnit.SECONDS).length;
          } catch (Exception e) {
            answer.cancel(true);
            return 1;
          }
        });
  }

  CompletableFuture<Integer> okEnds(Future<String[]> answer) {
    Supplier<Integer> task =
        () -> {
          try {
            return answer.get(1, TimeUnit.SECONDS).length;
          } catch (Exception e) {
            answer.cancel(true);
            return 1;
          }
        };
    return CompletableFuture.supplyAsync(task);
  }
}
