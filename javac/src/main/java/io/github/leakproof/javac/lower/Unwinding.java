package io.github.leakproof.javac.lower;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import io.github.leakproof.core.flow.Edge.Cause;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exception on its way out while a {@code finally} block runs. Every kind of exception has its
 * own copy of the block, so that the way on is the exception's own.
 *
 * @param outer an exception that waits for this one's {@code finally} block to end
 * @param region the {@code try} statement or the resource whose block or close runs
 * @param type the exception's static type
 * @param cause what has thrown it
 */
record Unwinding(@Nullable Unwinding outer, Tree region, Type type, Cause cause) {
  @Override
  @SuppressWarnings("ReferenceEquality") // one region throws its types as the same objects
  public boolean equals(Object other) {
    return other instanceof Unwinding that
        && region == that.region
        && type == that.type
        && cause == that.cause
        && Objects.equals(outer, that.outer);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * Objects.hashCode(outer) + region.hashCode()) + type.hashCode())
        + cause.hashCode();
  }
}
