package io.github.leakproof.cli;

/** How a command ends, as the shell sees it. */
enum ExitCode {
  /** Nothing was found. */
  CLEAN(0),
  /** Something was found. */
  FINDINGS(1),
  /** The command could not do its work. */
  CANNOT_RUN(2);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
