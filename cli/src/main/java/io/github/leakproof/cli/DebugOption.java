package io.github.leakproof.cli;

import picocli.CommandLine.Option;

/** For those who want to see stack traces. */
final class DebugOption {
  @Option(names = "--debug", description = "Show the stack trace where the command cannot run.")
  private boolean debug;

  boolean isSet() {
    return debug;
  }
}
