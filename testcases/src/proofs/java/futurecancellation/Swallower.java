package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.Queue;
import java.util.concurrent.ExecutorService;

/** A wait is interrupted, and the loop just takes the next turn. */
public final class Swallower implements Proof {
  static void drain(ExecutorService pool, Queue<Runnable> jobs) {
    pool.execute(
        () -> {
          while (true) { // LEAK FutureCancellation/UncancellableTask
            try {
              Runnable job = jobs.poll();
              if (job == null) {
                Thread.sleep(5);
              } else {
                job.run();
              }
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        });
  }

  @Override
  public Probe run(World world) throws InterruptedException {
    ExecutorService pool = world.executor(1);
    drain(pool, world.jobs());
    Thread.sleep(20);
    pool.shutdownNow();
    return world.liveThreads();
  }
}
