package io.github.leakproof.cli.maven;

import java.util.Map;

/**
 * What users can tell Maven.
 *
 * @param offline never ask a remote repository
 * @param properties user properties, as Maven's {@code -D}
 */
public record MavenOptions(boolean offline, Map<String, String> properties) {
  public MavenOptions {
    properties = Map.copyOf(properties);
  }
}
