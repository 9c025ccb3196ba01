package blockingput;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/** One backend never answers, and neither does the page that needs it. */
public final class Aggregate implements Proof {
  static String show(Future<String> answer)
      throws ExecutionException, InterruptedException, TimeoutException {
    return "<p>" + answer.get() + "</p>"; // LEAK BlockingPut/UnboundedWait
  }

  @Override
  public Probe run(World world) {
    CompletableFuture<String> backend = new CompletableFuture<>();
    return world.waiters(2, () -> show(backend));
  }
}
