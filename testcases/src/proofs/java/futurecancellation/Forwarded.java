package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.CompletableFuture;

/** A source fails, and only its success is passed on. */
public final class Forwarded implements Proof {
  static CompletableFuture<String> forward(CompletableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.thenAccept(promise::complete);
    return promise;
  }

  @Override
  public Probe run(World world) {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> promise = forward(source);
    source.completeExceptionally(new IllegalStateException("no such user"));
    return world.waiter(promise::get);
  }
}
