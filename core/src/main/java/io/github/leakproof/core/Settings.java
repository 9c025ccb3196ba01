package io.github.leakproof.core;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
 * @param baseline the file with the leaks that are known and not reported ({@code Baseline=path})
 */
public record Settings(
    boolean strictOwnership,
    boolean allPaths,
    boolean staticResources,
    Duration putTimeout,
    Duration requestTimeout,
    List<Path> stubs,
    Optional<Path> baseline) {
  private static final String OWNERSHIP = "Ownership";
  private static final String PATHS = "Paths";
  private static final String STATIC_RESOURCES = "StaticResources";
  private static final String PUT_TIMEOUT = "PutTimeoutSeconds";
  private static final String REQUEST_TIMEOUT = "RequestTimeoutSeconds";
  private static final String STUBS = "Stubs";
  private static final String BASELINE = "Baseline";
  private static final Set<String> NAMES =
      Set.of(OWNERSHIP, PATHS, STATIC_RESOURCES, PUT_TIMEOUT, REQUEST_TIMEOUT, STUBS, BASELINE);

  /** What holds where nothing is set. */
  public static final Settings DEFAULTS =
      new Settings(
          false,
          false,
          false,
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          List.of(),
          Optional.empty());

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
    for (String name : values.keySet()) {
      if (!NAMES.contains(name)) {
        throw new SettingsException("unknown setting " + name);
      }
    }
    return new Settings(
        choice(values, OWNERSHIP, "strict", "default"),
        choice(values, PATHS, "all", "default"),
        choice(values, STATIC_RESOURCES, "true", "false"),
        seconds(values, PUT_TIMEOUT, DEFAULTS.putTimeout),
        seconds(values, REQUEST_TIMEOUT, DEFAULTS.requestTimeout),
        paths(values, STUBS).toList(),
        file(values, BASELINE));
  }

  /** The same, with all paths. */
  public Settings withAllPaths() {
    return new Settings(
        strictOwnership, true, staticResources, putTimeout, requestTimeout, stubs, baseline);
  }

  private static boolean choice(Map<String, String> values, String name, String on, String off) {
    String value = values.getOrDefault(name, off);
    if (!value.equals(on) && !value.equals(off)) {
      throw new SettingsException(
          name + " must be " + on + " or " + off + ", not \"" + value + "\"");
    }
    return value.equals(on);
  }

  private static Duration seconds(Map<String, String> values, String name, Duration otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
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

  private static Stream<Path> paths(Map<String, String> values, String name) {
    return Arrays.stream(values.getOrDefault(name, "").split(File.pathSeparator))
        .filter(p -> !p.isBlank())
        .map(p -> path(name, p));
  }

  private static Optional<Path> file(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name)).map(value -> path(name, value));
  }

  private static Path path(String name, String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new SettingsException(name + " must be a path, not \"" + value + "\"");
    }
  }
}
