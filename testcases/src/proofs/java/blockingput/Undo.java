package blockingput;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/** A history is full, and its user interface freezes. */
public final class Undo implements Proof {
  static final class History {
    private final BlockingDeque<String> steps = new LinkedBlockingDeque<>(3);

    void record(String step) throws InterruptedException {
      steps.putFirst(step); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  @Override
  public Probe run(World world) throws InterruptedException {
    History history = new History();
    for (int i = 0; i < 3; i++) {
      history.record("step " + i);
    }
    return world.waiter(() -> history.record("one too many"));
  }
}
