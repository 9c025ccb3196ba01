package io.github.leakproof.cli.files;

import io.github.leakproof.cli.model.CannotRunException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds Java sources. */
public final class JavaFiles {
  private JavaFiles() {}

  /**
   * The Java files below a folder that hold code, sorted; hidden and unreadable folders are left
   * out. Symbolic links are followed, and a file that several paths lead to is there once.
   *
   * @throws CannotRunException if the folder cannot be read
   */
  public static List<Path> below(Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          Set.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Collector(folder, files));
    } catch (IOException e) {
      throw new CannotRunException("cannot read " + folder + ": " + e.getMessage(), e);
    }
    Collections.sort(files);
    Set<Path> seen = new HashSet<>();
    return files.stream().filter(file -> seen.add(real(file))).toList();
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file; // the compiler will say so
    }
  }

  /** Whether a file of that name is Java source with code: no module or package description. */
  static boolean holdsCode(String name) {
    return name.endsWith(".java")
        && !name.equals("module-info.java")
        && !name.equals("package-info.java");
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files;

    Collector(Path root, List<Path> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden =
          folder.getFileName() != null && folder.getFileName().toString().startsWith(".");
      return hidden && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && holdsCode(file.getFileName().toString())) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(root)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
