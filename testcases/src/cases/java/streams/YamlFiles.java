package streams;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.Yaml;

/** SnakeYAML reads a stream and leaves it open. */
final class YamlFiles {
  private YamlFiles() {}

  static Object load(String file) throws IOException {
    return new Yaml().load(new FileInputStream(file)); // LEAK Stream/StreamNotClosed
  }

  static Object loadClosed(String file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      return new Yaml().load(in);
    }
  }

  static <T> T loadAs(Path file, Class<T> type) throws IOException {
    Reader reader = Files.newBufferedReader(file); // LEAK Stream/StreamNotClosed
    return new Yaml().loadAs(reader, type);
  }
}
