package io.github.leakproof.cli.maven;

import io.github.leakproof.cli.model.LanguageLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A published library.
 *
 * @param sources its sources jar
 * @param classPath what its sources need, the library's own jar last: that one has the classes that
 *     its build generates or relocates
 * @param level the version of Java that its POM names
 */
public record Library(Path sources, List<Path> classPath, Optional<LanguageLevel> level) {
  public Library {
    classPath = List.copyOf(classPath);
  }
}
