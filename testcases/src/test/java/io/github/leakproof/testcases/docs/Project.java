package io.github.leakproof.testcases.docs;

import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the project keeps its files, seen from this module's folder. */
final class Project {
  private static final Path ROOT = Path.of("..");

  private Project() {}

  /** The folder of the labelled cases. */
  static Path cases() {
    return Path.of("src", "cases", "java");
  }

  /** The list of checks that the plugin registers. */
  static Path registration() {
    return ROOT.resolve(
        "checks/src/main/resources/META-INF/services/com.google.errorprone.bugpatterns.BugChecker");
  }

  /** The front page. */
  static Path readme() {
    return ROOT.resolve("README.md");
  }

  /** A check's page. */
  static Path page(Pattern pattern) {
    return ROOT.resolve(pattern.page());
  }

  /** All pages, in order of their names. */
  static List<Path> pages() {
    return files(ROOT.resolve("docs"), ".md");
  }

  /** All pages, and those at the project's root. */
  static List<Path> documents() {
    return Stream.concat(
            pages().stream(),
            Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve).filter(Files::exists))
        .toList();
  }

  /** All labelled cases, in order of their names. */
  static List<Path> caseFiles() {
    return files(cases(), ".java");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
