package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.LostInterrupt;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Whoever ends a service is interrupted while it waits for the pool. */
public final class Stopping implements Proof {
  static final class Service {
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private boolean clean;

    void stop() {
      pool.shutdown();
      try {
        clean = pool.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        pool.shutdownNow();
      }
    }

    boolean isClean() {
      return clean;
    }
  }

  @Override
  public Probe run(World world) {
    Service service = new Service();
    service.pool.execute(world.work());
    Thread.currentThread().interrupt();
    service.stop();
    return LostInterrupt.ofThisThread();
  }
}
