package io.github.leakproof.testcases.proofs;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** One run of one proof. What it has left stays until it is closed. */
final class Trial implements AutoCloseable {
  private static final int LIMIT_SECONDS = 20;
  private static final int PAUSE_MILLIS = 10;

  private final World world = new World();
  private final FutureTask<Probe> run;
  private final Probe probe;

  private Trial(Proof proof) throws ExecutionException, InterruptedException, TimeoutException {
    run = new FutureTask<>(() -> proof.run(world));
    try {
      world.drive(run);
      probe = run.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      world.close();
      throw e;
    }
  }

  /** Runs a proof to its end, in a world of its own. */
  static Trial of(Class<?> proof) throws Exception {
    return new Trial((Proof) proof.getDeclaredConstructor().newInstance());
  }

  /** What is counted. */
  Probe probe() {
    return probe;
  }

  /** What is left as soon as that is nothing, or else when a time is over. */
  int leftWithin(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    int left = probe.left();
    while (left > 0 && System.nanoTime() < end) {
      Thread.sleep(PAUSE_MILLIS);
      left = probe.left();
    }
    return left;
  }

  /** Waits for something to be left while that can still come, and says how long that took. */
  Duration untilSomethingIsLeft(Duration time, BooleanSupplier canCome)
      throws InterruptedException {
    long start = System.nanoTime();
    while (probe.left() == 0
        && canCome.getAsBoolean()
        && System.nanoTime() - start < time.toNanos()) {
      Thread.sleep(PAUSE_MILLIS);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void close() {
    world.close();
  }
}
