package deadlines;

import com.google.common.io.Resources;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** A library finds on the class path what others find by their class loader. */
final class ClassPathOrigins {
  private static final URL DEFAULTS = Resources.getResource("defaults.properties");

  private ClassPathOrigins() {}

  static byte[] defaults() throws IOException {
    try (InputStream in = DEFAULTS.openStream()) {
      return in.readAllBytes();
    }
  }

  static byte[] named(String name) throws IOException {
    try (InputStream in = Resources.getResource(name).openStream()) {
      return in.readAllBytes();
    }
  }

  static byte[] besides(Class<?> type, String name) throws IOException {
    try (InputStream in = Resources.getResource(type, name).openStream()) {
      return in.readAllBytes();
    }
  }

  static int scanned(ClassLoader loader) throws IOException {
    int size = 0;
    for (ClassPath.ResourceInfo each : ClassPath.from(loader).getResources()) {
      try (InputStream in = each.url().openStream()) {
        size += in.readAllBytes().length;
      }
    }
    return size;
  }

  static byte[] anywhere(URL url) throws IOException {
    try (InputStream in = url.openStream()) { // LEAK Deadline/RequestWithoutTimeout
      return in.readAllBytes();
    }
  }
}
