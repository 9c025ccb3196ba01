package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.probe.RunningTask;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A slow lookup goes on behind the answer that was given instead. */
public final class Quotes implements Proof {
  static final class Desk {
    private final ExecutorService pool;

    Desk(ExecutorService pool) {
      this.pool = pool;
    }

    String quote(Callable<String> lookup) throws ExecutionException, InterruptedException {
      Future<String> answer = pool.submit(lookup);
      try {
        return answer.get(50, TimeUnit.MILLISECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        return "unknown";
      }
    }
  }

  @Override
  public Probe run(World world) throws ExecutionException, InterruptedException {
    ExecutorService pool = world.executor(2);
    RunningTask lookup = world.work();
    Desk desk = new Desk(pool);
    desk.quote(lookup);
    desk.quote(lookup);
    return lookup;
  }
}
