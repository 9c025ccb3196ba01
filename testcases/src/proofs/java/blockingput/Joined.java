package blockingput;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.probe.RunningTask;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A chain of stages is joined, and its first stage never ends. */
public final class Joined implements Proof {
  static final class Prices {
    private final Executor executor;

    Prices(Executor executor) {
      this.executor = executor;
    }

    int digits(RunningTask source) {
      return CompletableFuture.supplyAsync(source, executor)
          .thenApply(String::length)
          .join(); // LEAK BlockingPut/UnboundedWait
    }
  }

  @Override
  public Probe run(World world) {
    RunningTask source = world.work();
    Prices prices = new Prices(world.executor(1));
    return world.waiter(() -> prices.digits(source));
  }
}
