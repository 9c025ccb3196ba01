package blockingput;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeoutException;

/** The other side of an exchange does not come. */
public final class Rendezvous implements Proof {
  static final class Buffers {
    private final Exchanger<StringBuilder> exchanger = new Exchanger<>();

    StringBuilder swap(StringBuilder full) throws InterruptedException, TimeoutException {
      return exchanger.exchange(full); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  @Override
  public Probe run(World world) {
    Buffers buffers = new Buffers();
    return world.waiter(() -> buffers.swap(new StringBuilder("full")));
  }
}
