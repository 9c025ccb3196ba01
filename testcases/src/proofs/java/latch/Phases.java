package latch;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** A party of a phaser fails and never arrives. */
public final class Phases implements Proof {
  static void inStep(List<Runnable> parts, Executor executor) {
    Phaser phaser = new Phaser(parts.size() + 1);
    for (Runnable part : parts) {
      executor.execute(
          () -> {
            part.run();
            phaser.arriveAndDeregister(); // LEAK Latch/LatchNotCountedDown
          });
    }
    phaser.arriveAndAwaitAdvance();
  }

  @Override
  public Probe run(World world) {
    Runnable bad =
        () -> {
          throw new IllegalStateException("disk full");
        };
    return world.waiter(() -> inStep(List.of(bad, () -> {}), world.executor(2)));
  }
}
