package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.flow.Edge.Cause;
import io.github.leakproof.core.flow.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exception on its way out while clean-up code runs that the compiler made a handler of. Every
 * kind of exception has its own copy of the code, so that the way on is the exception's own.
 *
 * @param outer an exception that waits for this one's clean-up to end
 * @param handler where the handler begins
 * @param slots where the handler keeps the exception; none if it leaves it on the stack
 * @param place the variable there
 * @param type the exception's static type
 * @param cause what has thrown it
 */
record Unwinding(
    @Nullable Unwinding outer,
    int handler,
    Set<Integer> slots,
    Place place,
    String type,
    Cause cause) {
  boolean isAt(Place other) {
    return place.equals(other);
  }

  /** The same with another exception waiting for it. */
  Unwinding within(@Nullable Unwinding waiting) {
    return new Unwinding(waiting, handler, slots, place, type, cause);
  }
}
