package streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Streams of lines and paths: a terminal operation closes nothing. */
final class Folders {
  private Folders() {}

  static long leakLines(Path file) throws IOException {
    return Files.lines(file).filter(line -> !line.isBlank()).count(); // LEAK Stream/StreamNotClosed
  }

  static List<Path> leakList(Path folder) throws IOException {
    return Files.list(folder).sorted().collect(Collectors.toList()); // LEAK Stream/StreamNotClosed
  }

  static Optional<Path> leakWalk(Path folder, String name) throws IOException {
    Stream<Path> paths = Files.walk(folder); // LEAK Stream/StreamNotClosed
    return paths.filter(p -> p.endsWith(name)).findFirst();
  }

  static long leakFind(Path folder) throws IOException {
    Stream<Path> large = Files.find(folder, 3, (p, a) -> a.size() > 1_000_000); // LEAK Stream/StreamNotClosed
    long count = large.count();
    return count;
  }

  static int leakDirectory(Path folder) throws IOException {
    int count = 0;
    for (Path each : Files.newDirectoryStream(folder)) { // LEAK Stream/StreamNotClosed
      count += each.toString().endsWith(".java") ? 1 : 0;
    }
    return count;
  }

  static long okLines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).count();
    }
  }

  static List<Path> okList(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Path> okHandedOut(Path folder) throws IOException {
    return Files.walk(folder).filter(Files::isRegularFile);
  }

  static int okDirectory(Path folder) throws IOException {
    int count = 0;
    try (DirectoryStream<Path> each = Files.newDirectoryStream(folder, "*.java")) {
      for (Path ignored : each) {
        count++;
      }
    }
    return count;
  }

  static List<String> okAllLines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(s -> !s.isEmpty()).toList();
  }

  private static Stream<String> words(Path file) throws IOException {
    return Files.lines(file).flatMap(line -> Stream.of(line.split(" ")));
  }

  static long leakFromAHelper(Path file) throws IOException {
    return words(file).distinct().count(); // LEAK Stream/StreamNotClosed
  }

  static long okFromAHelper(Path file) throws IOException {
    try (Stream<String> words = words(file)) {
      return words.distinct().count();
    }
  }
}
