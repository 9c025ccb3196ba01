package lockrelease;

import io.github.leakproof.testcases.proofs.probe.MissingPermits;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A request that is admitted and fails is never let out. */
public final class Admission implements Proof {
  static final class Gate {
    private final Semaphore permits;

    Gate(Semaphore permits) {
      this.permits = permits;
    }

    String admit(Callable<String> request) throws Exception {
      if (!permits.tryAcquire(50, TimeUnit.MILLISECONDS)) { // LEAK LockRelease/PermitNotReleased
        return "busy";
      }
      String answer = request.call();
      permits.release();
      return answer;
    }
  }

  @Override
  public Probe run(World world) {
    Semaphore permits = new Semaphore(2);
    MissingPermits missing = MissingPermits.of(permits);
    Gate gate = new Gate(permits);
    for (int i = 0; i < 2; i++) {
      world.fails(
          () ->
              gate.admit(
                  () -> {
                    throw new IllegalStateException("no such order");
                  }));
    }
    return missing;
  }
}
