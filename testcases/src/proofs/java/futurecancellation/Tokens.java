package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** A token cannot be had, and those who wait for it are not told. */
public final class Tokens implements Proof {
  static final class Issuer {
    private final ExecutorService pool;
    private int refused;

    Issuer(ExecutorService pool) {
      this.pool = pool;
    }

    CompletableFuture<String> issue(Callable<String> login) {
      CompletableFuture<String> token = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
      pool.execute(
          () -> {
            try {
              token.complete(login.call());
            } catch (Exception e) {
              refused++;
            }
          });
      return token;
    }
  }

  @Override
  public Probe run(World world) {
    CompletableFuture<String> token =
        new Issuer(world.executor(1))
            .issue(
                () -> {
                  throw new IllegalStateException("wrong password");
                });
    return world.waiters(3, token::get);
  }
}
