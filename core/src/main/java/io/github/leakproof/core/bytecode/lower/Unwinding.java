package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.flow.Edge.Cause;
import io.github.leakproof.core.flow.Place;
import org.jspecify.annotations.Nullable;

/**
 * An exception on its way out while clean-up code runs that the compiler made a handler of. Every
 * kind of exception has its own copy of the code, so that the way on is the exception's own.
 *
 * @param outer an exception that waits for this one's clean-up to end
 * @param handler where the handler begins
 * @param slot where the handler keeps the exception
 * @param place the variable there
 * @param type the exception's static type
 * @param cause what has thrown it
 */
record Unwinding(
    @Nullable Unwinding outer, int handler, int slot, Place place, String type, Cause cause) {}
