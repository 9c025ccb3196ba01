package context;

import io.github.leakproof.testcases.proofs.probe.OpenContext;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.util.concurrent.Callable;

/** A scope that is not closed marks all later spans of the thread. */
public final class Baggage implements Proof {
  private static final ContextKey<String> USER = ContextKey.named("user");

  static String as(String user, Callable<String> work) throws Exception {
    Scope scope = Context.current().with(USER, user).makeCurrent(); // LEAK Context/ContextNotCancelled
    String answer = work.call();
    scope.close();
    return answer;
  }

  @Override
  public Probe run(World world) {
    world.fails(
        () ->
            as(
                "ann",
                () -> {
                  throw new IllegalStateException("forbidden");
                }));
    return OpenContext.inScope();
  }
}
