package io.github.leakproof.cli.fix;

import io.github.leakproof.javac.JavacDriver;

/** Which findings are to be fixed. */
public interface Wanted extends JavacDriver.Selection {

  /** Whether it tells the same leaks from others once some of them are fixed. */
  default boolean isRepeatable() {
    return false;
  }
}
