package context;

import io.github.leakproof.testcases.proofs.probe.OpenContext;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import io.grpc.Context;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Work fails, and those that listen to its context never hear of the end. */
public final class Within implements Proof {
  static <T> T within(Callable<T> work) throws Exception {
    Context.CancellableContext context = Context.current().withCancellation(); // LEAK Context/ContextNotCancelled
    T result = context.call(work);
    context.cancel(null);
    return result;
  }

  @Override
  public Probe run(World world) {
    AtomicReference<Context> seen = new AtomicReference<>();
    world.fails(
        () ->
            within(
                () -> {
                  seen.set(Context.current());
                  throw new IllegalStateException("no such order");
                }));
    return new OpenContext(() -> !seen.get().isCancelled());
  }
}
