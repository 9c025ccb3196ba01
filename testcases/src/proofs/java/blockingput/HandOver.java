package blockingput;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TransferQueue;

/** Nobody takes what is handed over. */
public final class HandOver implements Proof {
  static final class Dispatcher {
    private final TransferQueue<Runnable> tasks = new LinkedTransferQueue<>();

    void dispatch(Runnable task) throws InterruptedException {
      tasks.transfer(task); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  @Override
  public Probe run(World world) {
    Dispatcher dispatcher = new Dispatcher();
    return world.waiters(2, () -> dispatcher.dispatch(() -> {}));
  }
}
