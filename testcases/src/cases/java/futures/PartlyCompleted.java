package futures;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for futures of helpers, which have nothing to wait for on some or all paths. */
class PartlyCompleted {
  private final Map<String, String> open = new ConcurrentHashMap<>();
  private final Executor executor;

  PartlyCompleted(Executor executor) {
    this.executor = executor;
  }

  private CompletionStage<String> connection(String node) {
    String known = open.get(node);
    if (known != null) {
      return CompletableFuture.completedFuture(known);
    }
    return CompletableFuture.supplyAsync(() -> "to " + node, executor);
  }

  private CompletionStage<String> known(String node) {
    if (node.isEmpty()) {
      return CompletableFuture.completedFuture("");
    }
    return CompletableFuture.completedFuture(open.get(node));
  }

  String awaitsConnection(String node) throws Exception {
    CompletionStage<String> connection = connection(node);
    try {
      return connection.toCompletableFuture().get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return "none";
    }
  }

  String awaitsKnown(String node) throws Exception {
    CompletionStage<String> known = known(node);
    try {
      return known.toCompletableFuture().get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "none";
    }
  }
}
