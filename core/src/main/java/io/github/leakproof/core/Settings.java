package io.github.leakproof.core;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What users can set, the same in every host.
 *
 * @param strictOwnership unknown callees borrow rather than take over ({@code Ownership=strict})
 * @param allPaths paths that only an unchecked exception opens count for every check ({@code
 *     Paths=all})
 * @param staticResources static fields are checked like others ({@code StaticResources=true})
 * @param putTimeout the bound that fixes give to a hand-over, at least one second ({@code
 *     PutTimeoutSeconds})
 * @param requestTimeout the bound that fixes give to a request, at least one second ({@code
 *     RequestTimeoutSeconds})
 * @param stubs files or folders with further catalogue entries ({@code Stubs=path[:path]},
 *     separated as in a class path)
 */
public record Settings(
    boolean strictOwnership,
    boolean allPaths,
    boolean staticResources,
    Duration putTimeout,
    Duration requestTimeout,
    List<Path> stubs) {

  /** What holds where nothing is set. */
  public static final Settings DEFAULTS =
      new Settings(false, false, false, Duration.ofSeconds(30), Duration.ofSeconds(30), List.of());

  public Settings {
    stubs = List.copyOf(stubs);
  }

  /**
   * Reads settings by name.
   *
   * @param values the settings' names, without a host's prefix, and their values
   * @throws SettingsException if a name is unknown or a value is none that it can have
   */
  public static Settings of(Map<String, String> values) {
    Settings settings = DEFAULTS;
    for (Map.Entry<String, String> entry : values.entrySet()) {
      settings = settings.with(entry.getKey(), entry.getValue());
    }
    return settings;
  }

  /** The same, with all paths. */
  public Settings withAllPaths() {
    return with("Paths", "all");
  }

  private Settings with(String name, String value) {
    return switch (name) {
      case "Ownership" ->
          new Settings(
              choice(name, value, "strict", "default"),
              allPaths,
              staticResources,
              putTimeout,
              requestTimeout,
              stubs);
      case "Paths" ->
          new Settings(
              strictOwnership,
              choice(name, value, "all", "default"),
              staticResources,
              putTimeout,
              requestTimeout,
              stubs);
      case "StaticResources" ->
          new Settings(
              strictOwnership,
              allPaths,
              choice(name, value, "true", "false"),
              putTimeout,
              requestTimeout,
              stubs);
      case "PutTimeoutSeconds" ->
          new Settings(
              strictOwnership,
              allPaths,
              staticResources,
              seconds(name, value),
              requestTimeout,
              stubs);
      case "RequestTimeoutSeconds" ->
          new Settings(
              strictOwnership, allPaths, staticResources, putTimeout, seconds(name, value), stubs);
      case "Stubs" ->
          new Settings(
              strictOwnership, allPaths, staticResources, putTimeout, requestTimeout, paths(value));
      default -> throw new SettingsException("unknown setting " + name);
    };
  }

  private static boolean choice(String name, String value, String on, String off) {
    if (!value.equals(on) && !value.equals(off)) {
      throw new SettingsException(
          name + " must be " + on + " or " + off + ", not \"" + value + "\"");
    }
    return value.equals(on);
  }

  private static Duration seconds(String name, String value) {
    try {
      int seconds = Integer.parseInt(value);
      if (seconds >= 1) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new SettingsException(
        name + " must be a whole number of seconds from 1, not \"" + value + "\"");
  }

  private static List<Path> paths(String value) {
    return Arrays.stream(value.split(java.io.File.pathSeparator))
        .filter(p -> !p.isBlank())
        .map(Path::of)
        .toList();
  }
}
