package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.pattern.Pattern;

/**
 * Exceptions of the compilation that are told of an interrupt: the constructor keeps the cause, or
 * drops it, whatever its superclass would do with the same parameters.
 */
final class OwnExceptions {

  private OwnExceptions() {}

  /** Whether the call makes one, so that its body says what becomes of the cause. */
  static boolean areMade(
      Event.Call call, State state, Body body, Callees callees, Obligation obligation) {
    return obligation.pattern() == Pattern.INTERRUPT_SWALLOWED
        && call.dispatch() == Event.Dispatch.NEW
        && call.arguments().stream().anyMatch(argument -> state.role(argument).isPresent())
        && callees
            .effect(
                call, Names.toCallee(state.aliases(), call, body.unit().owner().name()), obligation)
            .isPresent();
  }

  /** Whether the call makes one of another library, all of which keep what caused them. */
  static boolean areNotMade(Event.Call call, Callees callees, Obligation obligation) {
    return obligation.pattern() == Pattern.INTERRUPT_SWALLOWED
        && call.dispatch() == Event.Dispatch.NEW
        && callees.hierarchy().isSubtype(call.method().owner(), "java.lang.Throwable");
  }
}
