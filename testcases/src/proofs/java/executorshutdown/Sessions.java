package executorshutdown;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** A service is closed, its timer is not. */
public final class Sessions implements Proof {
  static final class Store implements AutoCloseable {
    private final ScheduledExecutorService timer;
    private int sweeps;

    Store(ThreadFactory threads) {
      timer = Executors.newScheduledThreadPool(1, threads); // LEAK ExecutorShutdown/ExecutorNotShutdown
      timer.scheduleAtFixedRate(() -> sweeps++, 0, 1, TimeUnit.HOURS); // LEAK FutureCancellation/FutureDropped
    }

    int sweeps() {
      return sweeps;
    }

    @Override
    public void close() {
      sweeps = 0;
    }
  }

  @Override
  public Probe run(World world) {
    for (int i = 0; i < 2; i++) {
      try (Store sessions = new Store(world.threads())) {
        sessions.sweeps();
      }
    }
    return world.liveThreads();
  }
}
