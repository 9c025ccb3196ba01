package io.github.leakproof.cli.target;

import io.github.leakproof.cli.files.ClassPath;
import io.github.leakproof.cli.files.JavaFiles;
import io.github.leakproof.cli.files.SourceTree;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.SourceSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain sources. Classes that are not among them are looked up where their packages lead, so that a
 * single file finds its neighbours.
 *
 * @param path an existing folder or a single source file
 */
record SourcesTarget(Path path) implements Target {
  @Override
  public boolean isOwn() {
    return true;
  }

  @Override
  public ScanInput resolve(TargetOptions options, Progress progress) {
    Path absolute = path.toAbsolutePath().normalize();
    boolean folder = Files.isDirectory(absolute);
    List<Path> sources = folder ? JavaFiles.below(absolute) : List.of(absolute);
    if (sources.isEmpty()) {
      throw new CannotRunException("no Java files in " + path);
    }
    List<String> missing = new ArrayList<>();
    List<Path> classPath = ClassPath.parse(options.classPath(), missing::add);
    SourceTree tree = SourceTree.of(sources);
    List<SourceSet> sourceSets =
        tree.groups().stream()
            .map(group -> SourceSet.of(group, classPath).lookingUpIn(tree.roots()))
            .toList();
    return new ScanInput(folder ? absolute : absolute.getParent(), sourceSets, List.of())
        .lacking(missing);
  }
}
