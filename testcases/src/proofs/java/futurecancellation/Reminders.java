package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.probe.RepeatedTask;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A poll for a condition goes on when its promise is cancelled. */
public final class Reminders implements Proof {
  static final class Poller {
    private final ScheduledExecutorService timer;

    Poller(ScheduledExecutorService timer) {
      this.timer = timer;
    }

    CompletableFuture<Void> until(BooleanSupplier condition) {
      CompletableFuture<Void> reached = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
      timer.scheduleAtFixedRate( // LEAK FutureCancellation/FutureDropped
          () -> {
            if (condition.getAsBoolean()) {
              reached.complete(null);
            }
          },
          0,
          5,
          TimeUnit.MILLISECONDS);
      return reached;
    }
  }

  @Override
  public Probe run(World world) {
    RepeatedTask polls = new RepeatedTask();
    CompletableFuture<Void> reached =
        new Poller(world.timer())
            .until(
                () -> {
                  polls.run();
                  return false;
                });
    reached.cancel(true);
    return polls;
  }
}
