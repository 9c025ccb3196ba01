package io.github.leakproof.core.catalogue;

/** Under which outcome of a call its acquire takes place. */
public sealed interface Outcome {

  /** Whenever the call returns. */
  record Returned() implements Outcome {}

  /** When it returns {@code true}. */
  record ReturnedTrue() implements Outcome {}

  /** When it returns something but null or zero. */
  record ReturnedSomething() implements Outcome {}

  /** When it throws this exception (binary name). */
  record Threw(String exception) implements Outcome {}
}
