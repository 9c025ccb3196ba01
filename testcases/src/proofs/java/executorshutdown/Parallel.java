package executorshutdown;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/** A pool for one computation, which is interrupted by its failure. */
public final class Parallel implements Proof {
  static int parallel(Callable<Integer> computation)
      throws ExecutionException, InterruptedException {
    ForkJoinPool pool = new ForkJoinPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    int result = pool.submit(computation).get();
    pool.shutdown();
    return result;
  }

  @Override
  public Probe run(World world) {
    world.fails(
        () ->
            parallel(
                () -> {
                  throw new IllegalStateException("overflow");
                }));
    return world.liveThreads();
  }
}
