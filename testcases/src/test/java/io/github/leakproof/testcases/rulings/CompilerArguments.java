package io.github.leakproof.testcases.rulings;

import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.SourceSet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps what a library is compiled with, for measuring the compiler on it. */
final class CompilerArguments {
  private CompilerArguments() {}

  /** Writes the class path and the sources into a file that javac takes as {@code @FILE}. */
  static void write(ScanInput input, Path file) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (SourceSet set : input.sourceSets()) {
      arguments.add("-cp");
      arguments.add(
          set.classPath().stream()
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator)));
      set.sources().forEach(source -> arguments.add(source.toString()));
    }
    Files.createDirectories(file.getParent());
    Files.write(file, arguments);
  }
}
