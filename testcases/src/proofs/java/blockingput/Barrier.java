package blockingput;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeoutException;

/** One of three parties does not come to the barrier. */
public final class Barrier implements Proof {
  static final class Round {
    private final CyclicBarrier barrier = new CyclicBarrier(3);

    void arrive() throws BrokenBarrierException, InterruptedException, TimeoutException {
      barrier.await(); // LEAK BlockingPut/UnboundedWait
    }
  }

  @Override
  public Probe run(World world) {
    Round round = new Round();
    return world.waiters(2, round::arrive);
  }
}
