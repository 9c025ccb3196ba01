package io.github.leakproof.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * What surrounds a command.
 *
 * @param out where results go
 * @param err where complaints and progress go
 * @param colours whether {@code out} is a terminal that shows colours
 * @param progress whether {@code err} is a terminal
 * @param cache the folder for what can be made again
 */
record Host(PrintWriter out, PrintWriter err, boolean colours, boolean progress, Path cache) {
  /** Set by the launcher where standard error is a terminal: Java cannot tell. */
  private static final String PROGRESS = "leakproof.progress";

  private static final String FOLDER = "leakproof";

  static Host ofProcess() {
    return new Host(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        Ansi.AUTO.enabled(),
        Boolean.getBoolean(PROGRESS),
        cacheFolder(
            System.getenv(), System.getProperty("os.name"), System.getProperty("user.home")));
  }

  /** The place that the operating system has for caches. */
  static Path cacheFolder(Map<String, String> environment, String system, String home) {
    return folder(environment, "XDG_CACHE_HOME")
        .or(
            () ->
                system.startsWith("Windows")
                    ? folder(environment, "LOCALAPPDATA")
                    : Optional.empty())
        .orElseGet(
            () ->
                system.startsWith("Mac")
                    ? Path.of(home, "Library", "Caches")
                    : Path.of(home, ".cache"))
        .resolve(FOLDER);
  }

  private static Optional<Path> folder(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank()).map(Path::of);
  }
}
