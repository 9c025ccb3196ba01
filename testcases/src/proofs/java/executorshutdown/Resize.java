package executorshutdown;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** A pool is replaced by a larger one, and stays. */
public final class Resize implements Proof {
  static final class Crew implements AutoCloseable {
    private final ThreadFactory threads;
    private ExecutorService pool;

    Crew(ThreadFactory threads) {
      this.threads = threads;
      this.pool = Executors.newFixedThreadPool(1, threads);
    }

    void resize(int size) {
      pool = Executors.newFixedThreadPool(size, threads); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void run(Runnable task) {
      pool.execute(task);
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  @Override
  public Probe run(World world) {
    try (Crew crew = new Crew(world.threads())) {
      for (int size = 2; size <= 4; size++) {
        crew.run(() -> {});
        crew.resize(size);
      }
    }
    return world.liveThreads();
  }
}
