package io.github.leakproof.testcases.fixes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.testcases.rulings.LibraryScan;
import io.github.leakproof.testcases.rulings.RuledLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The fixes of all findings in released libraries hold, in the way of {@link FixesOnCasesTest}. Two
 * small libraries take part in each build; {@code -Dleakproof.fixes=NAME,...} or {@code =all} names
 * others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FixesOnLibrariesTest {
  private static final Path REPORT = Path.of("target", "fixes", "report.txt");

  private final List<String> lines = new ArrayList<>();
  private final FixTable table = new FixTable();

  @TestFactory
  Stream<DynamicTest> hold() throws IOException {
    return RuledLibrary.chosen("leakproof.fixes", "okhttp3,commons-pool2")
        .map(library -> dynamicTest(library.name(), () -> check(library)));
  }

  private void check(RuledLibrary library) throws IOException {
    ScanInput input = LibraryScan.resolve(library);
    List<Failure> failures = new ArrayList<>();
    for (SourceSet sources : input.sourceSets()) {
      GroupFixes group = GroupFixes.of(texts(input.base(), sources), Setup.ofLibrary(sources));
      table.add(group);
      failures.addAll(group.failures());
      group.found().stream()
          .filter(found -> !found.isFixed())
          .map(found -> found.where() + "\t" + found.result().whyNone().orElseThrow())
          .forEach(why -> lines.add(library.name() + "\tnone\t" + why));
    }
    failures.forEach(failure -> lines.add(library.name() + "\twrong\t" + failure));
    assertThat(failures).as(library.coordinates()).isEmpty();
  }

  private static Map<String, String> texts(Path base, SourceSet sources) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : sources.sources()) {
      texts.put(
          base.relativize(file).toString(),
          new String(Files.readAllBytes(file), sources.encoding()));
    }
    return texts;
  }

  @AfterAll
  void report() throws IOException {
    lines.addAll(table.lines());
    Files.createDirectories(REPORT.getParent());
    Files.write(REPORT, lines);
  }
}
