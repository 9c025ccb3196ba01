package lockrelease;

import io.github.leakproof.testcases.proofs.probe.MissingPermits;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.Semaphore;

/** Takes three and gives two back. */
public final class Batches implements Proof {
  static final class Writer {
    private final Semaphore credits;

    Writer(Semaphore credits) {
      this.credits = credits;
    }

    void write(Runnable batch) throws InterruptedException {
      credits.acquire(3); // LEAK LockRelease/PermitNotReleased
      try {
        batch.run();
      } finally {
        credits.release(2);
      }
    }
  }

  @Override
  public Probe run(World world) throws InterruptedException {
    Semaphore credits = new Semaphore(10);
    MissingPermits missing = MissingPermits.of(credits);
    Writer writer = new Writer(credits);
    for (int i = 0; i < 4; i++) {
      writer.write(() -> {});
    }
    return missing;
  }
}
