package streams;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is read from a resource later, and resources that one arm of an expression returns. */
final class LazyViews {
  private Iterator<Path> kept;

  static Iterator<Path> leakIterator(Path folder) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(folder); // LEAK Stream/StreamNotClosed
    Iterator<Path> paths = stream.iterator();
    return paths;
  }

  static Stream<Path> leakSpliterator(Path folder) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(folder); // LEAK Stream/StreamNotClosed
    Spliterator<Path> paths = stream.spliterator();
    return StreamSupport.stream(paths, false);
  }

  void leakIteratorInAField(Path folder) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(folder); // LEAK Stream/StreamNotClosed
    kept = stream.iterator();
  }

  static void leakIteratorThatIsReadHere(Path folder, Consumer<Path> sink) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(folder); // LEAK Stream/StreamNotClosed
    Iterator<Path> paths = stream.iterator();
    paths.forEachRemaining(sink);
  }

  static Properties leakReadByAMap(String name) throws IOException {
    Properties properties = new Properties();
    properties.load(new FileInputStream(name)); // LEAK Stream/StreamNotClosed
    return properties;
  }

  static Stream<Path> okStream(Path folder) throws IOException {
    return Files.list(folder);
  }

  static InputStream leakInOneArm(String name, boolean isWanted) throws IOException {
    InputStream stream = new FileInputStream(name); // LEAK Stream/StreamNotClosed
    return isWanted ? stream : null;
  }

  static InputStream leakInOneCase(String name, int kind) throws IOException {
    InputStream stream = new FileInputStream(name); // LEAK Stream/StreamNotClosed
    return switch (kind) {
      case 0 -> stream;
      case 1 -> new BufferedInputStream(stream);
      default -> InputStream.nullInputStream();
    };
  }

  static InputStream leakInOneYield(String name, int kind) throws IOException {
    return switch (kind) {
      case 0 -> {
        InputStream stream = new FileInputStream(name); // LEAK Stream/StreamNotClosed
        if (kind == name.length()) {
          yield null;
        }
        yield stream;
      }
      default -> null;
    };
  }

  static InputStream okInEachArm(String name, boolean isBuffered) throws IOException {
    InputStream stream = new FileInputStream(name);
    return isBuffered ? new BufferedInputStream(stream) : stream;
  }

  static List<Path> okReadHere(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.toList();
    }
  }
}
