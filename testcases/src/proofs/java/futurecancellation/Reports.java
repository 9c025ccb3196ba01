package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.probe.RunningTask;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The timeout is reported as another exception, and the work is forgotten. */
public final class Reports implements Proof {
  static final class Reporter {
    private final ExecutorService pool;

    Reporter(ExecutorService pool) {
      this.pool = pool;
    }

    String report(Callable<String> query) throws IOException, InterruptedException {
      Future<String> text = pool.submit(query);
      try {
        return text.get(50, TimeUnit.MILLISECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (ExecutionException e) {
        throw new IOException("no report", e.getCause());
      } catch (TimeoutException e) {
        throw new IOException("no report in time", e);
      }
    }
  }

  @Override
  public Probe run(World world) {
    ExecutorService pool = world.executor(1);
    RunningTask query = world.work();
    Reporter reporter = new Reporter(pool);
    world.fails(() -> reporter.report(query));
    return query;
  }
}
