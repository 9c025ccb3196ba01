package blockingput;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.CountDownLatch;

/** A component fails to start, and nobody counts down. */
public final class Startup implements Proof {
  static final class Server {
    private final CountDownLatch ready = new CountDownLatch(1);

    void awaitReady() throws InterruptedException {
      ready.await(); // LEAK BlockingPut/UnboundedWait
    }
  }

  @Override
  public Probe run(World world) {
    Server server = new Server();
    return world.waiters(2, server::awaitReady);
  }
}
