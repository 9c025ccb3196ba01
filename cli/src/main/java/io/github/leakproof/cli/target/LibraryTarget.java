package io.github.leakproof.cli.target;

import io.github.leakproof.cli.files.ClassPath;
import io.github.leakproof.cli.files.JavaFiles;
import io.github.leakproof.cli.files.SourcesJar;
import io.github.leakproof.cli.maven.Library;
import io.github.leakproof.cli.maven.LibraryResolver;
import io.github.leakproof.cli.maven.MavenSession;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.SourceSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A published library, by its Maven coordinates. */
record LibraryTarget(String group, String artifact, String version) implements Target {
  private static final Pattern COORDINATES = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.+-]+)");

  /** The library that {@code group:artifact:version} names. */
  static Optional<LibraryTarget> parse(String text) {
    Matcher matcher = COORDINATES.matcher(text);
    return matcher.matches()
        ? Optional.of(new LibraryTarget(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  @Override
  public boolean isOwn() {
    return false;
  }

  @Override
  public ScanInput resolve(TargetOptions options, Progress progress) {
    progress.show("resolving " + artifact + " " + version);
    List<String> notes = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<Path> classPath = new ArrayList<>(ClassPath.parse(options.classPath(), missing::add));
    try (MavenSession maven = MavenSession.open(options.maven(), progress)) {
      Library library = new LibraryResolver(maven, notes::add).resolve(group, artifact, version);
      classPath.addAll(library.classPath());
      Path sources =
          new SourcesJar(library.sources())
              .unpack(options.cache().resolve("sources").resolve(group));
      SourceSet set = SourceSet.of(javaFiles(sources), classPath).at(library.level());
      return new ScanInput(sources, List.of(set), notes).lacking(missing);
    }
  }

  private List<Path> javaFiles(Path folder) {
    List<Path> files = JavaFiles.below(folder);
    if (files.isEmpty()) {
      throw new CannotRunException(
          "no Java files in the sources jar of " + group + ":" + artifact + ":" + version);
    }
    return files;
  }
}
