package io.github.leakproof.cli.target;

import io.github.leakproof.cli.gradle.GradleBuild;
import io.github.leakproof.cli.model.CannotRunException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Tells the kinds of targets apart. */
public final class Targets {
  /** What a target may be, for a command's help. */
  public static final String DESCRIPTION =
      "A folder with a pom.xml or a Gradle build (all its modules), a folder of Java sources, a"
          + " source file, a jar, or the Maven coordinates group:artifact:version of a library.";

  private static final String POM = "pom.xml";

  private Targets() {}

  /**
   * The target that a text names: a folder with a POM, that POM, a folder with a Gradle build, a
   * folder of sources, a source file, a jar or Maven coordinates.
   *
   * @throws CannotRunException if it names none of these
   */
  public static Target named(String text) {
    Optional<Path> path = existing(text);
    if (path.isPresent()) {
      return onDisk(path.get(), text);
    }
    return LibraryTarget.parse(text)
        .orElseThrow(
            () ->
                new CannotRunException(
                    "no such file or folder, nor coordinates group:artifact:version: " + text));
  }

  private static Optional<Path> existing(String text) {
    try {
      return Optional.of(Path.of(text)).filter(path -> !text.isBlank() && Files.exists(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Target onDisk(Path path, String text) {
    if (Files.isDirectory(path)) {
      Path pom = path.resolve(POM);
      if (Files.isRegularFile(pom)) {
        return new ProjectTarget(pom);
      }
      return GradleBuild.isIn(path) ? new GradleTarget(path) : new SourcesTarget(path);
    }
    if (path.endsWith(POM)) {
      return new ProjectTarget(path);
    }
    if (text.endsWith(".jar")) {
      return new JarTarget(path);
    }
    if (text.endsWith(".java")) {
      return new SourcesTarget(path);
    }
    throw new CannotRunException(
        text + " is neither a folder nor a " + POM + ", a Java source file or a jar");
  }
}
