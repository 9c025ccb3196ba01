package executorshutdown;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

/** A pool is made as an argument, for one task. */
public final class Argument implements Proof {
  static CompletableFuture<String> load(Supplier<String> source, ThreadFactory threads) {
    return CompletableFuture.supplyAsync(
        source, Executors.newFixedThreadPool(4, threads)); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  @Override
  public Probe run(World world) throws ExecutionException, InterruptedException {
    for (int i = 0; i < 3; i++) {
      load(() -> "loaded", world.threads()).get();
    }
    return world.liveThreads();
  }
}
