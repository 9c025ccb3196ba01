package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.LostInterrupt;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The interrupt is caught with all other failures of a call. */
public final class Answers implements Proof {
  static final class Client {
    private int failures;

    String answer(Future<String> future) {
      try {
        return future.get(1, TimeUnit.SECONDS);
      } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
        failures++;
        future.cancel(true);
        return "none after " + failures;
      }
    }
  }

  @Override
  public Probe run(World world) {
    Client client = new Client();
    Thread.currentThread().interrupt();
    client.answer(new CompletableFuture<>());
    return LostInterrupt.ofThisThread();
  }
}
