package context;

import io.github.leakproof.testcases.proofs.probe.OpenContext;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import io.grpc.Context;
import java.util.concurrent.Callable;

/** A thread of a pool goes on as the tenant whose request has failed. */
public final class Tenants implements Proof {
  private static final Context.Key<String> TENANT = Context.key("tenant");

  static String as(String tenant, Callable<String> work) throws Exception {
    Context context = Context.current().withValue(TENANT, tenant);
    Context previous = context.attach(); // LEAK Context/ContextNotCancelled
    String answer = work.call();
    context.detach(previous);
    return answer;
  }

  @Override
  public Probe run(World world) throws Exception {
    as("first", () -> "done");
    world.fails(
        () ->
            as(
                "second",
                () -> {
                  throw new IllegalStateException("no such order");
                }));
    return OpenContext.attached();
  }
}
