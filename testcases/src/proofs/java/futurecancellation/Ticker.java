package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.Queue;

/** A thread of its own class, which others try to interrupt. */
public final class Ticker implements Proof {
  static final class Tick extends Thread {
    private final Queue<Runnable> due;
    private int ticks;

    Tick(Queue<Runnable> due) {
      this.due = due;
    }

    @Override
    public void run() {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        if (due.poll() == null) {
          ticks++;
          Thread.yield();
        }
      }
    }

    int ticks() {
      return ticks;
    }
  }

  @Override
  public Probe run(World world) throws InterruptedException {
    Tick tick = new Tick(world.jobs());
    tick.setDaemon(true);
    tick.start();
    tick.interrupt();
    tick.join(20);
    return world.liveThreads();
  }
}
