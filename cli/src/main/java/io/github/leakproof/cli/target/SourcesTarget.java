package io.github.leakproof.cli.target;

import io.github.leakproof.cli.files.ClassPath;
import io.github.leakproof.cli.files.JavaFiles;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.SourceSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain sources.
 *
 * @param path an existing folder or a single source file
 */
record SourcesTarget(Path path) implements Target {
  @Override
  public ScanInput resolve(TargetOptions options, Progress progress) {
    Path absolute = path.toAbsolutePath().normalize();
    boolean folder = Files.isDirectory(absolute);
    List<Path> sources = folder ? JavaFiles.below(absolute) : List.of(absolute);
    if (sources.isEmpty()) {
      throw new CannotRunException("no Java files in " + path);
    }
    List<String> notes = new ArrayList<>();
    List<Path> classPath = ClassPath.parse(options.classPath(), notes::add);
    return new ScanInput(
        folder ? absolute : absolute.getParent(), List.of(SourceSet.of(sources, classPath)), notes);
  }
}
