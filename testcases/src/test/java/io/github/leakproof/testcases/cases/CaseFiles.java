package io.github.leakproof.testcases.cases;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The case files and what they compile against. */
public final class CaseFiles {
  private CaseFiles() {}

  /** The folder that holds the cases; one folder in it is one compilation. */
  public static Path root() {
    return Path.of("src", "cases", "java");
  }

  /** The folders that are compiled together, in order of their names. */
  public static List<Path> groups() throws IOException {
    try (Stream<Path> folders = Files.list(root())) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** The sources below a folder, in order of their names. */
  public static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The name of a case file: its path below the folder of cases. */
  public static String name(Path file) {
    return root().relativize(file).toString();
  }

  /** The libraries: the class path that the tests run with. */
  public static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }
}
