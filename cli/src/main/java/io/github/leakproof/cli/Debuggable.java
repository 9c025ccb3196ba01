package io.github.leakproof.cli;

/** A command that shows stack traces to those who ask for them. */
interface Debuggable {
  /** Whether the user wants to see stack traces. */
  boolean debug();
}
