package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.probe.RunningTask;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** A page is rendered to its end though its reader has left. */
public final class Rendering implements Proof {
  static final class Renderer {
    private final ExecutorService pool;

    Renderer(ExecutorService pool) {
      this.pool = pool;
    }

    CompletableFuture<String> render(Supplier<String> page) {
      CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
      pool.submit( // LEAK FutureCancellation/FutureDropped
          () -> {
            try {
              result.complete(page.get());
            } catch (RuntimeException e) {
              result.completeExceptionally(e);
            }
          });
      return result;
    }
  }

  @Override
  public Probe run(World world) throws InterruptedException {
    RunningTask page = world.work();
    CompletableFuture<String> result = new Renderer(world.executor(1)).render(page);
    page.awaitStart();
    result.cancel(true);
    return page;
  }
}
