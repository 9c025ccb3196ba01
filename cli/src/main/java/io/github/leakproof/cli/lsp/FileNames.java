package io.github.leakproof.cli.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Takes the protocol's names of files to paths and back. */
final class FileNames {
  private FileNames() {}

  /** The file that a URI names, if it names one on disk. */
  static Optional<Path> path(String uri) {
    try {
      URI parsed = URI.create(uri);
      return "file".equals(parsed.getScheme())
          ? Optional.of(Path.of(parsed).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Whether the file is source with code in it. */
  static boolean isJava(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".java")
        && !name.equals("module-info.java")
        && !name.equals("package-info.java");
  }

  static String uri(Path file) {
    return file.toUri().toString();
  }
}
