package io.github.leakproof.testcases.proofs;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.testcases.cases.Label;
import io.github.leakproof.testcases.cases.LabelledChecks;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A file with code that leaks, and with what provokes that.
 *
 * @param path where it lies
 */
record ProofFile(Path path) {
  private static final Path ROOT = Path.of("src", "proofs", "java");
  private static final Path REPAIRED = Path.of("src", "proofs", "repaired");
  private static final String ENDING = ".java";

  /** All of them, by their names. */
  static List<ProofFile> all() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(f -> f.toString().endsWith(ENDING)).sorted().map(ProofFile::new).toList();
    }
  }

  /** Its path below the folder of proofs. */
  String name() {
    return ROOT.relativize(path).toString().replace(File.separatorChar, '/');
  }

  /** The checks that have to run over it; files that need the same are compiled together. */
  Set<Pattern> checks() {
    return LabelledChecks.of(List.of(text()));
  }

  /** The name of its class. */
  String className() {
    return name().substring(0, name().length() - ENDING.length()).replace('/', '.');
  }

  String text() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What must be found in it. */
  Set<Label> labels() throws IOException {
    return new TreeSet<>(Label.of(path));
  }

  /** What an author has made of it, where the check leaves the repair to authors. */
  Optional<String> repaired() throws IOException {
    Path file = REPAIRED.resolve(name());
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }
}
