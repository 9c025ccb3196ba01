package io.github.leakproof.cli.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shows lines of source; remembers the last file only, as findings come file by file. */
final class SourceLines {
  private Path file = Path.of("");
  private List<String> lines = List.of();

  /** A line without its indentation, or nothing where there is no such line. */
  String line(Path wanted, int number) {
    return whole(wanted, number).strip();
  }

  /** A line as it is, or nothing where there is no such line. */
  String whole(Path wanted, int number) {
    List<String> lines = all(wanted);
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** All lines; none where the file cannot be read. */
  List<String> all(Path wanted) {
    if (!wanted.equals(file)) {
      file = wanted;
      lines = read(wanted);
    }
    return lines;
  }

  private static List<String> read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
