package io.github.leakproof.cli.gradle;

import io.github.leakproof.cli.model.CompilerArguments;
import io.github.leakproof.cli.model.Dependency;
import io.github.leakproof.cli.model.LanguageLevel;
import io.github.leakproof.cli.model.SourceModule;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A project of a Gradle build, as the init script describes it: a line for each fact, its parts
 * separated by tabs. Whether tests belong to it was decided when it was described.
 */
public record GradleModule(List<List<String>> facts) implements SourceModule {
  private static final String SEPARATOR = "\t";
  private static final Pattern FULL_STOP = Pattern.compile("\\.$");

  /** Reads what the init script has written. */
  static GradleModule of(List<String> lines) {
    return new GradleModule(
        lines.stream().map(line -> List.of(line.split(SEPARATOR, -1))).toList());
  }

  @Override
  public List<Path> sourceRoots(boolean tests) {
    return folders("source");
  }

  @Override
  public List<Path> generatedRoots(boolean tests) {
    return folders("generated");
  }

  @Override
  public List<Path> outputFolders(boolean tests) {
    return folders("classes");
  }

  @Override
  public List<Dependency> dependencies() {
    return of("library")
        .map(fact -> new Dependency(fact.get(1), fact.get(2), Path.of(fact.get(3))))
        .filter(dependency -> Files.isRegularFile(dependency.file()))
        .toList();
  }

  @Override
  public Optional<LanguageLevel> level() {
    return of("level")
        .map(fact -> new LanguageLevel(feature(fact.get(1)), Boolean.parseBoolean(fact.get(2))))
        .findFirst();
  }

  @Override
  public List<String> compilerFlags() {
    return CompilerArguments.thatMatter(of("argument").map(fact -> fact.get(1)).toList());
  }

  @Override
  public Charset encoding() {
    try {
      return of("encoding")
          .map(fact -> Charset.forName(fact.get(1)))
          .findFirst()
          .orElse(StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** What Gradle could not find of what it is compiled against, one line each. */
  public List<String> missing() {
    return of("missing").map(fact -> FULL_STOP.matcher(fact.get(1)).replaceFirst("")).toList();
  }

  private Stream<List<String>> of(String kind) {
    return facts.stream().filter(fact -> fact.get(0).equals(kind));
  }

  private List<Path> folders(String kind) {
    return of(kind)
        .map(fact -> Path.of(fact.get(1)))
        .distinct()
        .filter(Files::isDirectory)
        .toList();
  }

  /** Of {@code 1.8} or {@code 17}. */
  private static int feature(String version) {
    return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
  }
}
