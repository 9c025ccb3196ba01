package io.github.leakproof.cli.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Reads class paths as users write them. */
public final class ClassPath {
  private static final String ALL_JARS = "*";

  private ClassPath() {}

  /**
   * The usable entries of a class path.
   *
   * @param text entries separated as the platform does; one that ends in {@code *} stands for the
   *     jars of its folder
   * @param notes receives one line for each entry that does not exist or is no jar
   */
  public static List<Path> parse(String text, Consumer<String> notes) {
    List<Path> entries = new ArrayList<>();
    for (String entry : text.split(File.pathSeparator, -1)) {
      if (entry.equals(ALL_JARS) || entry.endsWith("/*") || entry.endsWith(File.separator + "*")) {
        entries.addAll(jarsIn(entry.substring(0, entry.length() - 1), notes));
      } else if (!entry.isBlank()) {
        add(entry, entries, notes);
      }
    }
    return entries;
  }

  private static void add(String entry, List<Path> entries, Consumer<String> notes) {
    try {
      Path path = Path.of(entry);
      if (!Files.exists(path)) {
        notes.accept("class path entry " + entry + " does not exist");
      } else if (Files.isDirectory(path) || isJar(path)) {
        entries.add(path.toAbsolutePath().normalize());
      } else {
        notes.accept("class path entry " + entry + " is no readable jar");
      }
    } catch (InvalidPathException e) {
      notes.accept("class path entry " + entry + " is no path");
    }
  }

  private static List<Path> jarsIn(String folder, Consumer<String> notes) {
    List<Path> jars = new ArrayList<>();
    try (Stream<Path> children = Files.list(Path.of(folder))) {
      children
          .map(Path::toString)
          .filter(name -> name.endsWith(".jar") || name.endsWith(".JAR"))
          .sorted()
          .forEach(jar -> add(jar, jars, notes));
    } catch (IOException | InvalidPathException e) {
      notes.accept("class path entry " + folder + "* is no readable folder");
    }
    return jars;
  }

  private static boolean isJar(Path file) {
    try (ZipFile jar = new ZipFile(file.toFile())) {
      return jar.size() >= 0;
    } catch (IOException e) {
      return false;
    }
  }
}
