package io.github.leakproof.cli.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loose source files, put in order by the packages that they declare.
 *
 * @param groups the files, those that declare the same class in different groups
 * @param roots the folders in which the packages of the files begin
 */
public record SourceTree(List<List<Path>> groups, List<Path> roots) {
  public SourceTree {
    groups = List.copyOf(groups);
    roots = List.copyOf(roots);
  }

  /** Reads the files' package declarations. */
  public static SourceTree of(List<Path> files) {
    List<Map<String, Path>> groups = new ArrayList<>();
    Set<Path> roots = new LinkedHashSet<>();
    for (Path file : files) {
      String folder = PackageDeclaration.folder(text(file));
      put(groups, folder + "/" + file.getFileName(), file);
      Path parent = file.getParent();
      if (folder.isEmpty()) {
        roots.add(parent);
      } else if (parent.endsWith(folder)) {
        roots.add(parent.resolve("../".repeat(Path.of(folder).getNameCount())).normalize());
      }
    }
    return new SourceTree(
        groups.stream().map(group -> List.copyOf(group.values())).toList(), List.copyOf(roots));
  }

  private static void put(List<Map<String, Path>> groups, String name, Path file) {
    for (Map<String, Path> group : groups) {
      if (group.putIfAbsent(name, file) == null) {
        return;
      }
    }
    Map<String, Path> group = new LinkedHashMap<>();
    group.put(name, file);
    groups.add(group);
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // the compiler will say so
    }
  }
}
