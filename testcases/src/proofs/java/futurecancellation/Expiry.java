package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.probe.RepeatedTask;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A cache that was stopped is swept for ever. */
public final class Expiry implements Proof {
  static final class Cache {
    private final ScheduledExecutorService shared;

    Cache(ScheduledExecutorService shared) {
      this.shared = shared;
    }

    void start(Runnable sweep) {
      shared.scheduleWithFixedDelay(sweep, 0, 5, TimeUnit.MILLISECONDS); // LEAK FutureCancellation/FutureDropped
    }

    void stop() {}
  }

  @Override
  public Probe run(World world) throws InterruptedException {
    ScheduledExecutorService shared = world.timer();
    RepeatedTask sweep = new RepeatedTask();
    Cache cache = new Cache(shared);
    cache.start(sweep);
    Thread.sleep(20);
    cache.stop();
    return sweep;
  }
}
