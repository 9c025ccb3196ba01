package io.github.leakproof.spotbugs;

import io.github.leakproof.core.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What the system properties {@code leakproof.Name=value} say; nobody else reads them.
 *
 * @param settings what users set
 * @param isThorough whether paths that only an unchecked exception opens are looked at too: unless
 *     users say which paths count, SpotBugs has a level of confidence for these
 */
record PluginProperties(Settings settings, boolean isThorough) {
  private static final String PREFIX = "leakproof.";
  private static final String PATHS = "Paths";

  /**
   * Reads them.
   *
   * @throws io.github.leakproof.core.SettingsException if there is no such setting, or no such
   *     value
   */
  static PluginProperties of(Properties properties) {
    Map<String, String> values = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        values.put(name.substring(PREFIX.length()), properties.getProperty(name));
      }
    }
    return new PluginProperties(Settings.of(values), !values.containsKey(PATHS));
  }

  /** The settings with which paths that only an unchecked exception opens count as well. */
  Settings thorough() {
    return settings.withAllPaths();
  }
}
