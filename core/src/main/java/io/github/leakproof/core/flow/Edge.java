package io.github.leakproof.core.flow;

/** A labelled way from one step to the next. */
public sealed interface Edge {

  /** The id of the step that it leads to. */
  int target();

  /** The step has ended normally. */
  record Normal(int target) implements Edge {}

  /** The step has ended normally and {@code condition} holds {@code value}. */
  record When(int target, Place condition, boolean value) implements Edge {}

  /**
   * The step has thrown.
   *
   * @param type binary name of the exception's static type
   * @param cause what throws it
   */
  record Thrown(int target, String type, Cause cause) implements Edge {}

  /** What throws an exception. */
  enum Cause {
    /** A {@code throw} statement. */
    EXPLICIT,
    /** A call that declares this checked exception, {@code Exception} or {@code Throwable}. */
    DECLARED,
    /** A call's or an operation's unchecked exception. */
    RUNTIME,
    /** The null check of a member access whose base is not {@code this}. */
    NULL_CHECK
  }
}
