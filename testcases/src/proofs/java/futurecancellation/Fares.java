package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.probe.RunningTask;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One of several offers is late; what is thrown leaves it running. */
public final class Fares implements Proof {
  static final class Search {
    private final ExecutorService pool;

    Search(ExecutorService pool) {
      this.pool = pool;
    }

    String fare(Callable<String> airline)
        throws ExecutionException, InterruptedException, TimeoutException {
      Future<String> fare = pool.submit(airline);
      return fare.get(50, TimeUnit.MILLISECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    }

    List<String> fares(List<Callable<String>> airlines)
        throws ExecutionException, InterruptedException, TimeoutException {
      List<String> fares = new ArrayList<>();
      for (Callable<String> airline : airlines) {
        fares.add(fare(airline));
      }
      return fares;
    }
  }

  @Override
  public Probe run(World world) {
    ExecutorService pool = world.executor(3);
    RunningTask slow = world.work();
    Search search = new Search(pool);
    world.fails(() -> search.fares(List.of(() -> "120", slow)));
    return slow;
  }
}
