package io.github.leakproof.cli;

import io.github.leakproof.core.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that tune the checks, as every host has them. */
final class SettingsOptions {
  @Option(
      names = "--ownership",
      paramLabel = "default|strict",
      description =
          "Whether a method of unknown body takes over the resources passed to it (default) or"
              + " borrows them (strict).")
  private @Nullable String ownership;

  @Option(
      names = "--paths",
      paramLabel = "default|all",
      description = "With all, paths that only an unchecked exception opens count for every check.")
  private @Nullable String paths;

  @Option(names = "--static-resources", description = "Check static fields like others.")
  private boolean staticResources;

  @Option(
      names = "--stubs",
      paramLabel = "PATH",
      description =
          "Files or folders with further catalogue entries, separated as in a class path.")
  private @Nullable String stubs;

  /**
   * The settings.
   *
   * @throws io.github.leakproof.core.SettingsException if a value is none that a flag can have
   */
  Settings settings() {
    return settings(null);
  }

  /**
   * The settings with a baseline, if there is one.
   *
   * @throws io.github.leakproof.core.SettingsException if a value is none that a flag can have
   */
  Settings settings(@Nullable Path baseline) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "Baseline", baseline == null ? null : baseline.toString());
    put(values, "Ownership", ownership);
    put(values, "Paths", paths);
    put(values, "Stubs", stubs);
    if (staticResources) {
      values.put("StaticResources", "true");
    }
    return Settings.of(values);
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }
}
