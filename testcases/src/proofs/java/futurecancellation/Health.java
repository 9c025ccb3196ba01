package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.probe.RunningTask;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A probe of a sick service is given up and goes on. */
public final class Health implements Proof {
  static final class Monitor {
    private final ExecutorService pool;

    Monitor(ExecutorService pool) {
      this.pool = pool;
    }

    boolean isUp(Callable<String> ping) {
      Future<String> answer = pool.submit(ping);
      try {
        return !answer.get(50, TimeUnit.MILLISECONDS).isEmpty(); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      } catch (Exception e) {
        return false;
      }
    }
  }

  @Override
  public Probe run(World world) {
    ExecutorService pool = world.executor(3);
    RunningTask ping = world.work();
    Monitor monitor = new Monitor(pool);
    for (int i = 0; i < 3; i++) {
      monitor.isUp(ping);
    }
    return ping;
  }
}
