package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.probe.RepeatedTask;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The heartbeats of a closed session go on. */
public final class Heartbeats implements Proof {
  static final class Session implements AutoCloseable {
    private final ScheduledExecutorService timer;
    private boolean open = true;

    Session(ScheduledExecutorService timer) {
      this.timer = timer;
    }

    void start(Runnable beat) {
      timer.scheduleAtFixedRate(beat, 0, 5, TimeUnit.MILLISECONDS); // LEAK FutureCancellation/FutureDropped
    }

    boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      open = false;
    }
  }

  @Override
  public Probe run(World world) throws InterruptedException {
    ScheduledExecutorService timer = world.timer();
    RepeatedTask beat = new RepeatedTask();
    try (Session session = new Session(timer)) {
      session.start(beat);
      Thread.sleep(20);
    }
    return beat;
  }
}
