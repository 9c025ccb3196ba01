package blockingput;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.Semaphore;

/** All slots are taken by those that do not give them back. */
public final class Slots implements Proof {
  static final class Uploads {
    private final Semaphore slots;

    Uploads(Semaphore slots) {
      this.slots = slots;
    }

    void upload(Runnable transfer) throws InterruptedException {
      slots.acquire(); // LEAK BlockingPut/UnboundedWait
      try {
        transfer.run();
      } finally {
        slots.release();
      }
    }
  }

  @Override
  public Probe run(World world) {
    Semaphore slots = new Semaphore(0);
    Uploads uploads = new Uploads(slots);
    return world.waiters(3, () -> uploads.upload(() -> {}));
  }
}
