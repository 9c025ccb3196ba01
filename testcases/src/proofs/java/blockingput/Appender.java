package blockingput;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The writer of a log has died, and soon everybody who logs stands still. */
public final class Appender implements Proof {
  static final class Log {
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(2);

    void append(String line) throws InterruptedException {
      lines.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  @Override
  public Probe run(World world) {
    Log log = new Log();
    return world.waiters(5, () -> log.append("started"));
  }
}
