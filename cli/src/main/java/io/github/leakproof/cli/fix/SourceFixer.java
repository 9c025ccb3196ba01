package io.github.leakproof.cli.fix;

import io.github.leakproof.cli.files.SourceTree;
import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.cli.scan.CompilerOptions;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.javac.Compilation;
import io.github.leakproof.javac.DriverResult;
import io.github.leakproof.javac.FileFixes;
import io.github.leakproof.javac.JavacDriver;
import io.github.leakproof.javac.SourceFinding;
import io.github.leakproof.javac.fix.FixResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for reported leaks in their sources, and fixes them there. */
public final class SourceFixer {
  private final Settings settings;
  private final List<Path> classPath;
  private final Path base;

  /**
   * A fixer.
   *
   * @param classPath what the sources need
   * @param base the folder to which files are named relatively
   */
  public SourceFixer(Settings settings, List<Path> classPath, Path base) {
    this.settings = settings;
    this.base = base;
    this.classPath = List.copyOf(classPath);
  }

  /**
   * What came of it.
   *
   * @param files the files with fixes
   * @param fixed what the fixes do, one line each
   * @param left what has to be fixed by hand, with the reason, one line each
   * @param notes what went wrong otherwise, one line each
   */
  public record Result(
      List<FixedFile> files, List<String> fixed, List<String> left, List<String> notes) {
    public Result {
      files = List.copyOf(files);
      fixed = List.copyOf(fixed);
      left = List.copyOf(left);
      notes = List.copyOf(notes);
    }
  }

  /** The fixes of reported leaks. */
  public Result fix(SourceFolders sources, List<ReportedLeak> leaks) {
    Map<Path, List<ReportedLeak>> byFile = sources.byFile(leaks);
    Matching matching = new Matching(byFile);
    List<FixedFile> files = new ArrayList<>();
    List<String> fixed = new ArrayList<>();
    List<String> left = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (List<Path> group : SourceTree.of(sources.files()).groups()) {
      DriverResult result =
          new JavacDriver(JavacDriver.Watcher.NONE, matching)
              .run(compilation(group, sources.folders(), leaks));
      for (FileFixes file : result.fixes()) {
        if (!file.after().equals(file.before())) {
          files.add(new FixedFile(file.file(), file.before(), file.after()));
        }
        sort(file, fixed, left);
      }
      result.messages().stream().limit(1).map(m -> "does not compile: " + m).forEach(notes::add);
      notes.addAll(result.notes());
    }
    matching.missing().forEach(leak -> left.add(leak + ": not found in the source"));
    leaks.stream()
        .filter(leak -> byFile.values().stream().noneMatch(known -> known.contains(leak)))
        .forEach(leak -> left.add(leak + ": no such source"));
    return new Result(files, fixed, left, notes);
  }

  private Compilation compilation(
      List<Path> sources, List<Path> folders, List<ReportedLeak> leaks) {
    Set<Pattern> checks = leaks.stream().map(ReportedLeak::check).collect(Collectors.toSet());
    List<String> options = CompilerOptions.of(SourceSet.of(sources, classPath));
    return new Compilation(sources, classPath, folders, options, settings, checks);
  }

  private void sort(FileFixes file, List<String> fixed, List<String> left) {
    for (int i = 0; i < file.findings().size(); i++) {
      SourceFinding found = file.findings().get(i);
      FixResult result = file.results().get(i);
      String place =
          "%s:%d: %s: "
              .formatted(
                  shown(file.file()), found.finding().line(), found.finding().pattern().id());
      String what = result.whyNone().orElseGet(() -> result.fixes().get(0).title());
      (result.isFixed() ? fixed : left).add(place + what);
    }
  }

  private Path shown(Path file) {
    return file.startsWith(base) ? base.relativize(file) : file;
  }
}
