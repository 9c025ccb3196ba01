package lockrelease;

import io.github.leakproof.testcases.proofs.probe.HeldLock;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A timed attempt succeeds, and what it protects fails. */
public final class Refresh implements Proof {
  interface Source {
    String read() throws IOException;
  }

  static final class Configuration {
    private final Lock lock = new ReentrantLock();
    private String text = "";

    boolean refresh(Source source) throws IOException, InterruptedException {
      if (!lock.tryLock(1, TimeUnit.SECONDS)) { // LEAK LockRelease/LockNotReleased
        return false;
      }
      text = source.read();
      lock.unlock();
      return true;
    }
  }

  @Override
  public Probe run(World world) {
    Configuration configuration = new Configuration();
    world.fails(
        () ->
            configuration.refresh(
                () -> {
                  throw new IOException("unreachable");
                }));
    return new HeldLock(configuration.lock);
  }
}
