package streams;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Collections of streams that a helper opens for its callers. */
final class OpenedForCallers {
  private final List<InputStream> opened = new ArrayList<>();

  static List<InputStream> openAll(List<File> files) throws IOException {
    List<InputStream> all = new ArrayList<>();
    for (File file : files) {
      all.add(new FileInputStream(file));
    }
    return all;
  }

  static Map<String, InputStream> openByName(List<String> names) throws IOException {
    Map<String, InputStream> all = new LinkedHashMap<>();
    for (String name : names) {
      all.put(name, new FileInputStream(name));
    }
    return all;
  }

  static int leakFirst(List<File> files) throws IOException {
    List<InputStream> all = openAll(files); // LEAK Stream/StreamNotClosed
    return all.get(0).read();
  }

  static int closedAll(List<File> files) throws IOException {
    List<InputStream> all = openAll(files);
    for (InputStream each : all) {
      each.close();
    }
    return all.size();
  }

  static int closedValues(List<String> names) throws IOException {
    Map<String, InputStream> all = openByName(names);
    for (InputStream each : all.values()) {
      each.close();
    }
    return all.size();
  }

  static List<InputStream> handedOn(List<File> files) throws IOException {
    List<InputStream> all = openAll(files);
    all.remove(null);
    return all;
  }

  void kept(List<File> files) throws IOException {
    opened.addAll(openAll(files));
  }

  void close() throws IOException {
    for (InputStream each : opened) {
      each.close();
    }
  }

  static Stream<String> lines(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file); // LEAK Stream/StreamNotClosed
    List<Stream<String>> lines = new ArrayList<>();
    lines.add(reader.lines());
    return lines.get(0);
  }
}
