package io.github.leakproof.testcases.rulings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.leakproof.testcases.rulings.Ruling.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
 * Leaks that releases have fixed are reported before and not after, as the table says. One small
 * pair takes part in each build; {@code -Dleakproof.fixed=ARTIFACT,...} or {@code =all} names
 * others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FixedLeaksTest {
  private static final Path REPORT = Path.of("target", "fixed-leaks", "report.txt");

  private final Map<String, Set<Spot>> scanned = new HashMap<>();
  private final List<String> lines = new ArrayList<>();
  private int found;
  private int judged;

  @TestFactory
  Stream<DynamicTest> areFoundBeforeAndGoneAfter() throws IOException {
    Set<String> names =
        Set.of(System.getProperty("leakproof.fixed", "commons-dbcp2").split("[, ]+"));
    return FixedLeak.all().stream()
        .filter(leak -> names.contains("all") || names.contains(leak.artifact()))
        .map(leak -> dynamicTest(leak.spot() + " " + leak.before(), () -> compare(leak)));
  }

  private void compare(FixedLeak leak) {
    boolean isFound = scan(leak.before()).contains(leak.spot());
    Set<Integer> after = lines(scan(leak.after()), leak.spot());
    judged++;
    found += isFound ? 1 : 0;
    if (isFound != leak.isFound()) {
      lines.add((isFound ? "found now" : "missed") + "\t" + leak.before() + "\t" + leak.spot());
    }
    if (!after.equals(leak.linesAfter())) {
      lines.add("after\t" + leak.after() + "\t" + leak.spot() + "\t" + after);
    }
    assertEquals(leak.isFound(), isFound, () -> leak.spot() + " of " + leak.before());
    assertEquals(leak.linesAfter(), after, () -> leak.spot().file() + " of " + leak.after());
  }

  private Set<Spot> scan(String coordinates) {
    Set<Spot> known = scanned.get(coordinates);
    if (known == null) {
      RuledLibrary library = new RuledLibrary(coordinates, coordinates, List.of(), List.of());
      known = LibraryScan.spots(LibraryScan.run(library, LibraryScan.resolve(library)));
      scanned.put(coordinates, known);
    }
    return known;
  }

  /** The lines that the same check reports in the same file. */
  private static Set<Integer> lines(Set<Spot> spots, Spot like) {
    return spots.stream()
        .filter(spot -> spot.check().equals(like.check()) && spot.file().equals(like.file()))
        .map(Spot::line)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @AfterAll
  void report() throws IOException {
    lines.add(found + " of " + judged + " leaks found before their fix");
    Files.createDirectories(REPORT.getParent());
    Files.write(REPORT, lines);
  }
}
