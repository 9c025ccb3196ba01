package io.github.leakproof.cli.lsp.project;

import io.github.leakproof.cli.maven.MavenOptions;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.cli.target.TargetOptions;
import io.github.leakproof.cli.target.Targets;
import java.io.Closeable;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder's sources, and what they are compiled against. */
public final class Project implements Closeable {
  private final List<ProjectPart> parts;
  private final List<String> notes;

  private Project(List<ProjectPart> parts, List<String> notes) {
    this.parts = List.copyOf(parts);
    this.notes = List.copyOf(notes);
  }

  /**
   * Finds out about a folder, or a file of its own. Where nothing can be found out, the project has
   * no parts and a note says why.
   *
   * @param cache the folder for what can be made again
   */
  public static Project resolve(
      Path folder, EditorSettings settings, Path cache, Progress progress) {
    TargetOptions options =
        new TargetOptions(
            settings.tests(),
            classPath(folder, settings.classPath()),
            new MavenOptions(settings.offline(), settings.properties()),
            cache);
    try {
      ScanInput input = Targets.named(folder.toString()).resolve(options, progress);
      List<ProjectPart> parts = new ArrayList<>();
      for (SourceSet sources : input.sourceSets()) {
        parts.add(new ProjectPart(sources, settings));
      }
      return new Project(parts, input.notes());
    } catch (CannotRunException e) {
      return new Project(List.of(), List.of(String.valueOf(e.getMessage())));
    }
  }

  private static String classPath(Path folder, List<String> entries) {
    List<String> absolute = new ArrayList<>();
    for (String entry : entries) {
      absolute.add(absolute(folder, entry));
    }
    return String.join(File.pathSeparator, absolute);
  }

  private static String absolute(Path folder, String entry) {
    boolean isWildcard = entry.endsWith("*");
    String plain = isWildcard ? entry.substring(0, entry.length() - 1) : entry;
    try {
      String path = folder.resolve(plain).toString();
      return isWildcard ? path + File.separator + "*" : path;
    } catch (InvalidPathException e) {
      return entry; // noted when it is read
    }
  }

  /** The part that a file belongs to, be the file there already or not. */
  public Optional<ProjectPart> partOf(Path file) {
    return parts.stream()
        .filter(part -> part.contains(file))
        .findFirst()
        .or(() -> parts.stream().filter(part -> part.hasRoomFor(file)).findFirst());
  }

  public List<ProjectPart> parts() {
    return parts;
  }

  /** What had to be left out, one line each. */
  public List<String> notes() {
    return notes;
  }

  @Override
  public void close() {
    parts.forEach(ProjectPart::close);
  }
}
