package io.github.leakproof.cli;

import io.github.leakproof.cli.model.CannotRunException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is to write. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Makes sure that the file can be written, before any work is done for it.
   *
   * @throws CannotRunException if it is a folder, its folder does not exist, or the user may not
   */
  static void check(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
      throw new CannotRunException("cannot write " + file + ": no such folder, or a folder itself");
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new CannotRunException("cannot write " + file + ": no permission");
    }
  }
}
