package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.Queue;

/** A thread asks for jobs for ever and never looks at its interruption. */
public final class Poller implements Proof {
  static Thread poll(Queue<Runnable> jobs) {
    return new Thread(
        () -> {
          for (; ; ) { // LEAK FutureCancellation/UncancellableTask
            Runnable job = jobs.poll();
            if (job != null) {
              job.run();
            } else {
              Thread.onSpinWait();
            }
          }
        });
  }

  @Override
  public Probe run(World world) {
    Thread poller = poll(world.jobs());
    poller.setDaemon(true);
    poller.start();
    poller.interrupt();
    return world.liveThreads();
  }
}
