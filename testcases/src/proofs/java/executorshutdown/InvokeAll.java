package executorshutdown;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** One of several calls fails, and the pool that was made for them stays. */
public final class InvokeAll implements Proof {
  static List<String> all(List<Callable<String>> calls, ThreadFactory threads)
      throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2, threads); // LEAK ExecutorShutdown/ExecutorNotShutdown
    List<String> results = new ArrayList<>();
    for (Future<String> result : pool.invokeAll(calls)) {
      results.add(result.get());
    }
    pool.shutdown();
    return results;
  }

  @Override
  public Probe run(World world) {
    Callable<String> bad =
        () -> {
          throw new IllegalStateException("no answer");
        };
    world.fails(() -> all(List.of(() -> "a", bad), world.threads()));
    return world.liveThreads();
  }
}
