package io.github.leakproof.cli.lsp;

import io.github.leakproof.core.pattern.Pattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the pages of the checks are.
 *
 * @param home the folder that the names of pages are relative to, if there is one
 */
record Pages(Optional<Path> home) {
  /** Set by the launcher. */
  private static final String HOME = "leakproof.home";

  static Pages ofProcess() {
    return new Pages(Optional.ofNullable(System.getProperty(HOME)).map(Path::of));
  }

  /** The URI of a check's page, where it is known. */
  Optional<String> uri(Pattern check) {
    return home.map(folder -> folder.resolve(check.page()))
        .filter(Files::isRegularFile)
        .map(FileNames::uri);
  }
}
