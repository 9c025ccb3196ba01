package io.github.leakproof.cli.fix;

import io.github.leakproof.cli.files.SourceTree;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for reported leaks in their sources, and fixes them there. */
public final class ReportFixer {
  private final Settings settings;
  private final List<Path> classPath;
  private final Path base;

  /**
   * A fixer.
   *
   * @param classPath what the sources need
   * @param base the folder to which files are named relatively
   */
  public ReportFixer(Settings settings, List<Path> classPath, Path base) {
    this.settings = settings;
    this.base = base;
    this.classPath = List.copyOf(classPath);
  }

  /**
   * The fixes of reported leaks.
   *
   * @throws io.github.leakproof.cli.model.CannotRunException if the sources of none are there
   */
  public FixReport fix(SourceFolders sources, List<ReportedLeak> leaks, Progress progress) {
    Map<Path, List<ReportedLeak>> byFile = sources.byFile(leaks);
    Set<Pattern> checks = leaks.stream().map(ReportedLeak::check).collect(Collectors.toSet());
    List<SourceSet> sourceSets =
        SourceTree.of(sources.files()).groups().stream()
            .map(group -> SourceSet.of(group, classPath).lookingUpIn(sources.folders()))
            .toList();
    Matching matching = new Matching(byFile);
    FixReport report = new SourceFixer(settings, checks, base, progress).fix(sourceSets, matching);
    List<String> left = new ArrayList<>();
    matching.missing().forEach(leak -> left.add(leak + ": not found in the source"));
    leaks.stream()
        .filter(leak -> byFile.values().stream().noneMatch(known -> known.contains(leak)))
        .forEach(leak -> left.add(leak + ": no such source"));
    return report.leaving(left);
  }
}
