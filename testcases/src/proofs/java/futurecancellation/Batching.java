package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.LostInterrupt;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A batch is cut short by an interrupt that nobody hears of. */
public final class Batching implements Proof {
  static final class Batcher {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    List<String> next() {
      List<String> batch = new ArrayList<>();
      try {
        String first = events.poll(1, TimeUnit.SECONDS);
        if (first != null) {
          batch.add(first);
          events.drainTo(batch);
        }
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        batch.clear();
      }
      return batch;
    }
  }

  @Override
  public Probe run(World world) {
    Batcher batcher = new Batcher();
    Thread.currentThread().interrupt();
    batcher.next();
    return LostInterrupt.ofThisThread();
  }
}
