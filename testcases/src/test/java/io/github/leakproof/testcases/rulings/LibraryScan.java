package io.github.leakproof.testcases.rulings;

import static org.junit.jupiter.api.Assumptions.abort;

import io.github.leakproof.cli.maven.MavenOptions;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.cli.scan.JavacAnalyzer;
import io.github.leakproof.cli.scan.Scan;
import io.github.leakproof.cli.target.TargetOptions;
import io.github.leakproof.cli.target.Targets;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.testcases.rulings.Ruling.Spot;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Scans a library as the command line does. */
public final class LibraryScan {
  private static final Path CACHE = Path.of("target", "rulings").toAbsolutePath();

  private LibraryScan() {}

  /** The library's sources and class path; gives the test up where they cannot be had. */
  public static ScanInput resolve(RuledLibrary library) {
    MavenOptions maven = new MavenOptions(false, Map.of());
    try {
      String classPath = ExtraJars.classPath(library.extras());
      ScanInput input =
          Targets.named(library.coordinates())
              .resolve(new TargetOptions(false, classPath, maven, CACHE), Progress.SILENT);
      return input.notes().isEmpty()
          ? library.own(input)
          : abort("incomplete class path of " + library.coordinates() + ": " + input.notes());
    } catch (CannotRunException e) {
      return abort("cannot resolve " + library.coordinates() + ": " + e.getMessage());
    }
  }

  /** What the checks that are on by default find in the library's sources. */
  public static ScanResult run(RuledLibrary library, ScanInput input) {
    return new Scan(
            new JavacAnalyzer(Settings.DEFAULTS, Pattern.defaults(), false), Progress.SILENT, 1)
        .run(library.coordinates(), input);
  }

  /** Where the findings stand. */
  static Set<Spot> spots(ScanResult result) {
    Set<Spot> spots = new TreeSet<>();
    result
        .findings()
        .forEach(
            found ->
                spots.add(
                    new Spot(
                        found.finding().pattern().id(),
                        result.nameOf(found.file()),
                        found.finding().line())));
    return spots;
  }
}
