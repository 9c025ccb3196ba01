package io.github.leakproof.spotbugs;

import io.github.leakproof.core.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The only reader of the system properties {@code leakproof.Name=value}. */
final class PluginProperties {
  private static final String PREFIX = "leakproof.";
  private static final String PATHS = "Paths";

  private PluginProperties() {}

  /**
   * What users set. All kinds of paths count unless they say otherwise, as SpotBugs has a level of
   * confidence for each.
   *
   * @throws io.github.leakproof.core.SettingsException if there is no such setting, or no such
   *     value
   */
  static Settings settings(Properties properties) {
    Map<String, String> values = new HashMap<>(Map.of(PATHS, "all"));
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        values.put(name.substring(PREFIX.length()), properties.getProperty(name));
      }
    }
    return Settings.of(values);
  }
}
