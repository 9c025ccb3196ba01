package io.github.leakproof.cli.target;

import io.github.leakproof.cli.gradle.GradleBuild;
import io.github.leakproof.cli.gradle.GradleModule;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.SourceSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Gradle build with all its projects. A class path that the user names does instead of Gradle's.
 *
 * @param folder an existing folder with a build script
 */
record GradleTarget(Path folder) implements Target {

  @Override
  public boolean isOwn() {
    return true;
  }

  @Override
  public ScanInput resolve(TargetOptions options, Progress progress) {
    if (!options.classPath().isBlank()) {
      return new SourcesTarget(folder).resolve(options, progress);
    }
    Optional<GradleBuild> build = GradleBuild.in(folder, options.searchPath());
    if (build.isEmpty()) {
      throw new CannotRunException(
          folder
              + " is a Gradle build, and no Gradle was found: name what its sources need with"
              + " --class-path");
    }
    progress.show("asking Gradle for the projects of " + folder);
    List<GradleModule> modules = build.get().modules(options.tests(), options.maven().offline());
    List<SourceSet> sourceSets =
        new ModuleCompilations(modules, options.tests(), List.of()).sourceSets();
    if (sourceSets.isEmpty()) {
      throw new CannotRunException("no Java files in the projects of " + folder);
    }
    List<String> missing =
        modules.stream().flatMap(module -> module.missing().stream()).distinct().toList();
    return new ScanInput(folder.toAbsolutePath().normalize(), sourceSets, List.of())
        .lacking(missing);
  }
}
