package io.github.leakproof.testcases.rulings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.testcases.rulings.Ruling.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Released libraries have exactly the findings that were ruled on. Four small ones take part in
 * each build; {@code -Dleakproof.rulings=NAME,...} or {@code =all} names others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RulingsTest {
  private static final Path TARGET = Path.of("target", "rulings");
  private static final Path REPORT = TARGET.resolve("report.txt");

  private final List<String> differences = new ArrayList<>();
  private final Precision precision = new Precision();

  @TestFactory
  Stream<DynamicTest> findsWhatWasRuledOn() throws IOException {
    return RuledLibrary.chosen("leakproof.rulings", "hikaricp,okhttp3,commons-pool2,amqp-client")
        .map(library -> dynamicTest(library.name(), () -> compare(library)));
  }

  private void compare(RuledLibrary library) throws IOException {
    ScanInput input = LibraryScan.resolve(library);
    CompilerArguments.write(input, TARGET.resolve(library.name() + ".arguments"));
    ScanResult result = LibraryScan.run(library, input);
    Map<Spot, Ruling> rulings = library.rulings();
    Set<Spot> found = LibraryScan.spots(result);
    List<String> lines = new ArrayList<>(Difference.between(rulings, found));
    result.notes().forEach(note -> lines.add("note\t" + note));
    lines.forEach(line -> differences.add(library.name() + "\t" + line));
    precision.add(library.name(), rulings, found);
    assertEquals("", String.join("\n", lines), () -> "differences in " + library.coordinates());
  }

  @AfterAll
  void report() throws IOException {
    List<String> lines = new ArrayList<>(differences);
    lines.addAll(precision.table());
    Files.createDirectories(REPORT.getParent());
    Files.write(REPORT, lines);
  }
}
