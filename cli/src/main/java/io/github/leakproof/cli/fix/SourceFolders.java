package io.github.leakproof.cli.fix;

import io.github.leakproof.cli.files.JavaFiles;
import io.github.leakproof.cli.model.CannotRunException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sources of what a report is about.
 *
 * @param folders absolute paths
 * @param files the Java files below them
 */
public record SourceFolders(List<Path> folders, List<Path> files) {
  public SourceFolders {
    folders = List.copyOf(folders);
    files = List.copyOf(files);
  }

  /**
   * The Java files below some folders.
   *
   * @throws CannotRunException if there is no such folder, or no file
   */
  public static SourceFolders of(List<Path> folders) {
    List<Path> absolute = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new CannotRunException("no such folder: " + folder);
      }
      absolute.add(folder.toAbsolutePath().normalize());
      JavaFiles.below(folder.toAbsolutePath().normalize()).stream()
          .filter(file -> !files.contains(file))
          .forEach(files::add);
    }
    if (files.isEmpty()) {
      throw new CannotRunException("no Java files in " + named(folders));
    }
    return new SourceFolders(absolute, files);
  }

  /**
   * The leaks by the files that they are in; those whose file is not here are left out.
   *
   * @throws CannotRunException if no file at all is here
   */
  public Map<Path, List<ReportedLeak>> byFile(List<ReportedLeak> leaks) {
    Map<Path, List<ReportedLeak>> result = new LinkedHashMap<>();
    for (ReportedLeak leak : leaks) {
      file(leak).ifPresent(f -> result.computeIfAbsent(f, k -> new ArrayList<>()).add(leak));
    }
    if (result.isEmpty()) {
      throw new CannotRunException(
          "no source of the report is in %s: there is no %s"
              .formatted(named(folders), leaks.get(0).file()));
    }
    return result;
  }

  /** A folder may be where packages begin, or above that. */
  private Optional<Path> file(ReportedLeak leak) {
    return folders.stream()
        .map(folder -> folder.resolve(leak.file()).normalize())
        .filter(files::contains)
        .findFirst()
        .or(() -> files.stream().filter(file -> file.endsWith(leak.file())).findFirst());
  }

  private static String named(List<Path> folders) {
    return String.join(", ", folders.stream().map(Path::toString).toList());
  }
}
