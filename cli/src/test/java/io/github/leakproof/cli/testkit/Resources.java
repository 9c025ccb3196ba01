package io.github.leakproof.cli.testkit;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** Finds the fixtures on the test class path. */
public final class Resources {
  private Resources() {}

  /**
   * A fixture's file or folder.
   *
   * @param name its path below the resources, without a slash in front
   */
  public static Path path(String name) {
    URL url = Resources.class.getResource("/" + name);
    if (url == null) {
      throw new IllegalArgumentException("no resource " + name);
    }
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
