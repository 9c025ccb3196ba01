package io.github.leakproof.cli.fix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What fixes have made of source files so far. The files themselves stay as they are; copies in a
 * folder of their own let the compiler read what is to become of them.
 */
final class FixedTexts implements AutoCloseable {
  private final Map<Path, FixedFile> fixed = new LinkedHashMap<>();
  private final Map<Path, Path> originals = new HashMap<>();
  private final Path folder;

  FixedTexts() {
    try {
      folder = Files.createTempDirectory("leakproof");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files to read in place of these. */
  List<Path> current(List<Path> sources) {
    Map<Path, Path> copies = new HashMap<>();
    originals.forEach((copy, original) -> copies.put(original, copy));
    return sources.stream().map(source -> copies.getOrDefault(source, source)).toList();
  }

  /** The file that one which was read stands for. */
  Path original(Path read) {
    return originals.getOrDefault(read, read);
  }

  /** A file has become something else; its text before is what it was read as. */
  void put(Path read, Charset encoding, String before, String after) {
    Path original = original(read);
    FixedFile known = fixed.get(original);
    String first = known == null ? before : known.before();
    fixed.put(original, new FixedFile(original, encoding, first, after));
    try {
      Path copy = known == null ? place(original) : read;
      Files.writeString(copy, after, encoding);
      originals.put(copy, original);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The compiler wants a file's name to be that of its class. */
  private Path place(Path original) throws IOException {
    Path own = Files.createDirectory(folder.resolve(Integer.toString(originals.size())));
    return own.resolve(original.getFileName());
  }

  /** The files that are not what they were, in the order in which they changed first. */
  List<FixedFile> files() {
    return fixed.values().stream().filter(file -> !file.after().equals(file.before())).toList();
  }

  @Override
  public void close() {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path each : new ArrayList<>(below.sorted(Comparator.reverseOrder()).toList())) {
        Files.delete(each);
      }
    } catch (IOException e) {
      // what is left lies in the system's folder for temporary files
    }
  }
}
