package io.github.leakproof.cli.maven;

import java.nio.file.Path;
import java.util.List;

/**
 * A published library.
 *
 * @param sources its sources jar
 * @param classPath what its sources need, the library's own jar last: that one has the classes that
 *     its build generates or relocates
 */
public record Library(Path sources, List<Path> classPath) {
  public Library {
    classPath = List.copyOf(classPath);
  }
}
