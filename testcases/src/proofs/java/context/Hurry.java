package context;

import io.github.leakproof.testcases.proofs.probe.OpenContext;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import io.grpc.Context;
import io.grpc.Deadline;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A deadline stays with its timer when the work has long been done. */
public final class Hurry implements Proof {
  static void hurry(Runnable work, ScheduledExecutorService timer) {
    Context.CancellableContext context =
        Context.current().withDeadline(Deadline.after(1, TimeUnit.HOURS), timer); // LEAK Context/ContextNotCancelled
    context.run(work);
  }

  @Override
  public Probe run(World world) {
    AtomicReference<Context> seen = new AtomicReference<>();
    hurry(() -> seen.set(Context.current()), world.timer());
    return new OpenContext(() -> !seen.get().isCancelled());
  }
}
