package io.github.leakproof.cli.target;

import io.github.leakproof.cli.files.JavaFiles;
import io.github.leakproof.cli.model.CompilerArguments;
import io.github.leakproof.cli.model.LanguageLevel;
import io.github.leakproof.cli.model.SourceModule;
import io.github.leakproof.cli.model.SourceSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts the modules of a project into as few compilations as possible, best into one: there, calls
 * across modules have their bodies at hand. Modules that declare the same class are kept apart.
 */
final class ModuleCompilations {
  private final List<SourceModule> modules;
  private final boolean tests;
  private final List<Path> furtherClassPath;

  ModuleCompilations(
      List<? extends SourceModule> modules, boolean tests, List<Path> furtherClassPath) {
    this.modules = List.copyOf(modules);
    this.tests = tests;
    this.furtherClassPath = furtherClassPath;
  }

  /** The compilations; modules without sources are in none. */
  List<SourceSet> sourceSets() {
    List<Group> groups = new ArrayList<>();
    for (SourceModule module : modules) {
      List<ClassFile> files = files(module);
      if (!files.isEmpty()) {
        groupFor(files, groups).add(module, files);
      }
    }
    return groups.stream().map(this::sourceSet).toList();
  }

  private List<ClassFile> files(SourceModule module) {
    return module.sourceRoots(tests).stream()
        .flatMap(root -> JavaFiles.below(root).stream().map(f -> new ClassFile(root, f)))
        .distinct()
        .toList();
  }

  private static Group groupFor(List<ClassFile> files, List<Group> groups) {
    for (Group group : groups) {
      if (group.hasRoomFor(files)) {
        return group;
      }
    }
    Group group = new Group();
    groups.add(group);
    return group;
  }

  private SourceSet sourceSet(Group group) {
    MergedClassPath libraries = new MergedClassPath();
    group.modules.forEach(module -> libraries.add(module.dependencies()));
    List<Path> classPath =
        Stream.of(
                furtherClassPath.stream(),
                libraries.files().stream(),
                modules.stream().flatMap(module -> module.outputFolders(tests).stream()))
            .flatMap(entries -> entries)
            .toList();
    List<String> flags =
        group.modules.stream()
            .flatMap(module -> module.compilerFlags().stream())
            .distinct()
            .toList();
    return new SourceSet(
        group.files,
        classPath,
        sourcePath(group),
        level(group, flags),
        group.modules.get(0).encoding(),
        flags);
  }

  /**
   * The newest level; a release's own classes do not go together with flags about modules, and
   * previews are those of the compiler's own release.
   */
  private static Optional<LanguageLevel> level(Group group, List<String> compilerFlags) {
    Optional<LanguageLevel> newest =
        group.modules.stream()
            .flatMap(module -> module.level().stream())
            .reduce((one, other) -> one.and(other))
            .map(l -> new LanguageLevel(l.feature(), l.release() && compilerFlags.isEmpty()));
    return compilerFlags.contains(CompilerArguments.PREVIEW)
        ? Optional.of(newest.orElse(LanguageLevel.RUNNING).and(LanguageLevel.RUNNING))
        : newest;
  }

  /** Generated sources, and those of modules that are compiled elsewhere. */
  private List<Path> sourcePath(Group group) {
    Stream<Path> generated = modules.stream().flatMap(m -> m.generatedRoots(tests).stream());
    Stream<Path> others =
        modules.stream()
            .filter(module -> !group.modules.contains(module))
            .flatMap(module -> module.sourceRoots(false).stream());
    return Stream.concat(generated, others).toList();
  }

  /** A file, named by the root that makes its path that of its class. */
  private record ClassFile(Path root, Path file) {
    Path className() {
      return root.relativize(file);
    }
  }

  private static final class Group {
    private final List<SourceModule> modules = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final Set<Path> classNames = new HashSet<>();

    boolean hasRoomFor(List<ClassFile> further) {
      return further.stream().map(ClassFile::className).noneMatch(classNames::contains);
    }

    void add(SourceModule module, List<ClassFile> further) {
      modules.add(module);
      for (ClassFile file : further) {
        files.add(file.file());
        classNames.add(file.className());
      }
    }
  }
}
