package io.github.leakproof.testcases.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.leakproof.cli.maven.MavenOptions;
import io.github.leakproof.cli.model.ClassSet;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.cli.scan.ClassFileScan;
import io.github.leakproof.cli.target.TargetOptions;
import io.github.leakproof.cli.target.Targets;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.testcases.rulings.LibraryScan;
import io.github.leakproof.testcases.rulings.RuledLibrary;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The jars of released libraries have the findings of their sources, but for a table of
 * differences. Two small ones take part in each build; {@code -Dleakproof.hosts=NAME,...} or {@code
 * =all} names others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostsAgreeTest {
  private static final Path REPORT = Path.of("target", "hosts", "report.txt");

  private final List<String> lines = new ArrayList<>();
  private final AgreementTable table = new AgreementTable();

  @TestFactory
  Stream<DynamicTest> agree() throws IOException {
    return RuledLibrary.chosen("leakproof.hosts", "commons-pool2,okhttp3")
        .map(library -> dynamicTest(library.name(), () -> compare(library)));
  }

  private void compare(RuledLibrary library) throws IOException {
    ScanInput input = LibraryScan.resolve(library);
    ScanResult sources = LibraryScan.run(library, input);
    HostFindings found = new HostFindings(sources, scanJar(library, input));
    table.add(library, found.counts());
    Set<HostDifference> known = HostDifference.known(library.name());
    Set<HostDifference> differences = found.differences();
    minus(differences, known).forEach(one -> lines.add(library.name() + "\tnew\t" + one));
    minus(known, differences).forEach(one -> lines.add(library.name() + "\tgone\t" + one));
    found.classFiles().notes().forEach(note -> lines.add(library.name() + "\tnote\t" + note));
    assertThat(found.classFiles().notes()).as("notes on " + library.coordinates()).isEmpty();
    assertThat(differences).as(library.coordinates()).isEqualTo(known);
  }

  private static Set<HostDifference> minus(Set<HostDifference> some, Set<HostDifference> others) {
    Set<HostDifference> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  /** Scans the library's own jar, which is the last of what its sources need. */
  private static ScanResult scanJar(RuledLibrary library, ScanInput input) {
    List<Path> classPath = input.sourceSets().get(0).classPath();
    Path jar = classPath.get(classPath.size() - 1);
    String others =
        classPath.subList(0, classPath.size() - 1).stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    TargetOptions options =
        new TargetOptions(false, others, new MavenOptions(false, Map.of()), REPORT.getParent());
    ClassSet all =
        Targets.named(jar.toString()).resolve(options, Progress.SILENT).classes().orElseThrow();
    return new ClassFileScan(Settings.DEFAULTS, Pattern.defaults(), Progress.SILENT)
        .run(library.coordinates(), withSources(all, input), List.of());
  }

  /** The classes of those packages that have sources: a jar may hold code of other libraries. */
  private static ClassSet withSources(ClassSet all, ScanInput input) {
    Set<String> packages =
        input.sourceSets().stream()
            .map(SourceSet::sources)
            .flatMap(List::stream)
            .map(source -> input.base().relativize(source).getParent())
            .map(folder -> folder == null ? "" : folder.toString().replace(File.separatorChar, '.'))
            .collect(Collectors.toSet());
    List<String> names =
        all.names().stream()
            .filter(
                name -> packages.contains(name.substring(0, Math.max(0, name.lastIndexOf('.')))))
            .toList();
    return new ClassSet(all.jar(), names, all.classPath());
  }

  @AfterAll
  void report() throws IOException {
    lines.addAll(table.lines());
    Files.createDirectories(REPORT.getParent());
    Files.write(REPORT, lines);
  }
}
