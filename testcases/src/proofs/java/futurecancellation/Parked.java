package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;

/** A worker parks between two looks, which an interrupt only cuts short. */
public final class Parked implements Proof {
  static final class Worker implements Runnable {
    private final Queue<Runnable> jobs;

    Worker(Queue<Runnable> jobs) {
      this.jobs = jobs;
    }

    @Override
    public void run() {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        Runnable job = jobs.poll();
        if (job == null) {
          LockSupport.parkNanos(1_000_000);
        } else {
          job.run();
        }
      }
    }
  }

  static void serveAWhile(Queue<Runnable> jobs, ThreadFactory threads) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2, threads);
    try {
      pool.execute(new Worker(jobs));
      pool.execute(new Worker(jobs));
      Thread.sleep(20);
    } finally {
      pool.shutdownNow();
    }
  }

  @Override
  public Probe run(World world) throws InterruptedException {
    serveAWhile(world.jobs(), world.threads());
    return world.liveThreads();
  }
}
