package io.github.leakproof.cli.target;

import io.github.leakproof.cli.files.ClassPath;
import io.github.leakproof.cli.maven.MavenModule;
import io.github.leakproof.cli.maven.MavenSession;
import io.github.leakproof.cli.maven.ProjectReader;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.SourceSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Maven project with all its modules.
 *
 * @param pom its root POM, an existing file
 */
record ProjectTarget(Path pom) implements Target {
  @Override
  public boolean isOwn() {
    return true;
  }

  @Override
  public ScanInput resolve(TargetOptions options, Progress progress) {
    progress.show("reading " + pom);
    List<String> notes = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<Path> further = ClassPath.parse(options.classPath(), missing::add);
    List<MavenModule> modules;
    try (MavenSession maven = MavenSession.open(options.maven(), progress)) {
      modules = ProjectReader.read(maven, pom, options.tests(), progress, notes::add, missing::add);
    }
    List<SourceSet> sourceSets =
        new ModuleCompilations(modules, options.tests(), further).sourceSets();
    if (sourceSets.isEmpty()) {
      throw new CannotRunException("no Java files in the modules of " + pom);
    }
    if (sourceSets.stream().anyMatch(ProjectTarget::isTooNew)) {
      notes.add(
          "the project is written in a newer Java than this JDK's "
              + Runtime.version().feature()
              + ": some files may not compile");
    }
    Path base = pom.toAbsolutePath().normalize().getParent();
    return new ScanInput(base, sourceSets, notes).lacking(missing);
  }

  private static boolean isTooNew(SourceSet set) {
    return set.level().filter(level -> level.isTooNew()).isPresent();
  }
}
