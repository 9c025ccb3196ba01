package io.github.leakproof.testcases.proofs.probe;

import io.grpc.Context;
import java.util.function.BooleanSupplier;

/**
 * A context that goes on when its work is done.
 *
 * @param open whether it goes on
 */
public record OpenContext(BooleanSupplier open) implements Probe {

  /** Whether something other than the root is attached to this thread at the moment. */
  public static OpenContext attached() {
    boolean attached = Context.current() != Context.ROOT;
    return new OpenContext(() -> attached);
  }

  /** Whether this thread is in the scope of something at the moment. */
  public static OpenContext inScope() {
    boolean inScope =
        io.opentelemetry.context.Context.current() != io.opentelemetry.context.Context.root();
    return new OpenContext(() -> inScope);
  }

  @Override
  public int left() {
    return open.getAsBoolean() ? 1 : 0;
  }

  @Override
  public String unit() {
    return "contexts open";
  }
}
