package io.github.leakproof.cli.gradle;

import io.github.leakproof.cli.model.CannotRunException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder with a Gradle build, and the Gradle that can read it. */
public final class GradleBuild {
  private static final List<String> SCRIPTS =
      List.of("settings.gradle", "settings.gradle.kts", "build.gradle", "build.gradle.kts");
  private static final List<String> NAMES = List.of("gradle", "gradle.bat");
  private static final List<String> WRAPPERS = List.of("gradlew", "gradlew.bat");
  private static final String INIT_SCRIPT = "model.gradle";
  private static final String TASK = "leakproofModel";

  private final Path folder;
  private final Path gradle;

  private GradleBuild(Path folder, Path gradle) {
    this.folder = folder;
    this.gradle = gradle;
  }

  /** Whether a folder has a build of Gradle. */
  public static boolean isIn(Path folder) {
    return SCRIPTS.stream().anyMatch(script -> Files.isRegularFile(folder.resolve(script)));
  }

  /**
   * The build in a folder, if there is a Gradle for it: the build's own wrapper, or the one on the
   * path.
   *
   * @param searchPath folders in which programs are looked for, as the platform separates them
   */
  public static Optional<GradleBuild> in(Path folder, String searchPath) {
    Path absolute = folder.toAbsolutePath().normalize();
    Stream<Path> wrappers = WRAPPERS.stream().map(absolute::resolve);
    Stream<Path> installed =
        Arrays.stream(searchPath.split(File.pathSeparator, -1))
            .filter(entry -> !entry.isBlank())
            .flatMap(entry -> NAMES.stream().map(name -> Path.of(entry, name)));
    return Stream.concat(wrappers, installed)
        .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
        .findFirst()
        .map(program -> new GradleBuild(absolute, program));
  }

  /**
   * The build's Java projects, in the order of their paths.
   *
   * @param tests whether tests are part of them
   * @param offline whether Gradle may ask no repository
   * @throws CannotRunException if Gradle cannot read the build
   */
  public List<GradleModule> modules(boolean tests, boolean offline) {
    try {
      Path work = Files.createTempDirectory("leakproof-gradle");
      try {
        run(command(work, tests, offline));
        return read(work);
      } finally {
        delete(work);
      }
    } catch (IOException e) {
      throw cannotRead(e.getMessage(), e);
    }
  }

  private List<String> command(Path work, boolean tests, boolean offline) throws IOException {
    Path script = work.resolve(INIT_SCRIPT);
    try (InputStream in = GradleBuild.class.getResourceAsStream(INIT_SCRIPT)) {
      Files.write(script, Objects.requireNonNull(in, INIT_SCRIPT).readAllBytes());
    }
    List<String> command = new ArrayList<>(List.of(gradle.toString(), "--quiet"));
    if (offline) {
      command.add("--offline");
    }
    command.addAll(
        List.of(
            "--init-script",
            script.toString(),
            "-Dleakproof.model=" + work,
            "-Dleakproof.tests=" + tests,
            "-Dorg.gradle.configuration-cache=false",
            TASK));
    return command;
  }

  private void run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw cannotRead(reason(output), null);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw cannotRead("interrupted", e);
    }
  }

  /** Gradle tells what went wrong below a heading. */
  private static String reason(String output) {
    List<String> lines = output.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    int heading = lines.indexOf("* What went wrong:");
    return lines.isEmpty() ? "it failed" : lines.get(Math.min(heading + 1, lines.size() - 1));
  }

  private CannotRunException cannotRead(String why, @Nullable Exception cause) {
    return new CannotRunException(
        "Gradle cannot read " + folder + ": " + why + " (--class-path does without Gradle)", cause);
  }

  private static List<GradleModule> read(Path work) throws IOException {
    List<GradleModule> modules = new ArrayList<>();
    try (Stream<Path> files = Files.list(work)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        modules.add(GradleModule.of(Files.readAllLines(file)));
      }
    }
    return modules;
  }

  private static void delete(Path work) throws IOException {
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
