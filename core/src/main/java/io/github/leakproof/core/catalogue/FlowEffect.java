package io.github.leakproof.core.catalogue;

import java.util.OptionalInt;

/** What a call says about the code around it: whether it returns, and what its result tells. */
public sealed interface FlowEffect extends Effect {

  /**
   * The boolean result says whether the argument is null, or whether the receiver, a holder of at
   * most one element, has none ({@code @NullIf}).
   */
  record NullTest(Slot value, boolean nullWhen) implements FlowEffect {}

  /**
   * The result lets code run once, however often it is called ({@code @Once}): what such code
   * releases is released for good.
   *
   * @param contrary the parameter whose contrary the result is the first time, or which it is not;
   *     absent: it is true
   */
  record Once(OptionalInt contrary) implements FlowEffect {}

  /** The result tells how many such calls have been made, or are left ({@code @Counts}). */
  record Count() implements FlowEffect {}

  /**
   * The boolean result says that the receiver, a future, has come to its value, so that asking it
   * for that does not fail ({@code @Succeeded}).
   */
  record Success(boolean successWhen) implements FlowEffect {}

  /** The call throws nothing that opens a leak path ({@code @NoThrow}). */
  record NoThrow() implements FlowEffect {}

  /** The call throws only the checked exceptions that it declares ({@code @ThrowsDeclared}). */
  record ThrowsDeclared() implements FlowEffect {}

  /** The call never returns ({@code @NeverReturns}). */
  record NeverReturns() implements FlowEffect {}

  /**
   * The closure in an argument is expected to throw ({@code @Fails}): {@code assertThrows}. Its
   * last call does not return, so it acquires nothing.
   */
  record Fails(Slot closure) implements FlowEffect {}

  /** Equal calls on the same receiver yield the same object or answer ({@code @Stable}). */
  record Stable() implements FlowEffect {}

  /** The call yields the boolean that its receiver stands for ({@code @Reads}). */
  record Read() implements FlowEffect {}

  /**
   * The receiver, or the new object, stands for another boolean from here on ({@code @Writes}).
   *
   * @param value the parameter with the boolean; absent: it is false
   */
  record Write(OptionalInt value) implements FlowEffect {}
}
