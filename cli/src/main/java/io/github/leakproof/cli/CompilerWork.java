package io.github.leakproof.cli;

import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import java.util.function.Function;

/** Runs what needs the JDK's compiler and may take long. */
final class CompilerWork {
  private CompilerWork() {}

  /**
   * Does the work, and shows how far it is where somebody watches.
   *
   * @throws CannotRunException where this virtual machine is not up to it
   */
  static <T> T run(Host host, Function<Progress, T> work) {
    TerminalProgress terminal = new TerminalProgress(host.err());
    try {
      return work.apply(host.progress() ? terminal : Progress.SILENT);
    } catch (OutOfMemoryError e) {
      throw new CannotRunException("not enough memory: give the JVM more with -Xmx", e);
    } catch (LinkageError e) {
      throw new CannotRunException("this Java has no usable compiler: " + e.getMessage(), e);
    } finally {
      if (host.progress()) {
        terminal.clear();
      }
    }
  }
}
