package executorshutdown;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** A class that has a pool and no way to end it. */
public final class Indexing implements Proof {
  static class Index {
    private final ExecutorService writers;

    Index(ThreadFactory threads) {
      writers = Executors.newFixedThreadPool(2, threads); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void add(Runnable document) {
      writers.execute(document);
    }
  }

  @Override
  public Probe run(World world) throws Exception {
    Index index = new Index(world.threads());
    index.add(() -> {});
    index.add(() -> {});
    world.end(index);
    return world.liveThreads();
  }
}
