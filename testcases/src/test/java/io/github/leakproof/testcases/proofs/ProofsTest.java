package io.github.leakproof.testcases.proofs;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.testcases.cases.Label;
import io.github.leakproof.testcases.proofs.probe.OpenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What is reported leaks when it runs, and what the fixes make of it does not. All of a file's
 * fixes are applied at once. {@code -Dleakproof.docs.refresh=true} writes the page's table anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProofsTest {
  private static final Path PAGE = Path.of("..", "docs", "proofs.md");
  private static final boolean REFRESH = Boolean.getBoolean("leakproof.docs.refresh");
  private static final int PER_FAMILY = 4;
  private static final int PER_CHECK = 2;
  private static final int AT_ONCE = 4;

  /**
   * A proof under way.
   *
   * @param group what it is compiled with
   * @param measured what is counted, once that is done
   */
  private record Proof(ProofGroup group, Future<Measured> measured) {}

  private final Map<ProofFile, Proof> proofs = new TreeMap<>(Comparator.comparing(ProofFile::name));
  private final ExecutorService runs = Executors.newFixedThreadPool(AT_ONCE);
  private final List<ProofTable.Row> rows = new ArrayList<>();

  @BeforeAll
  void compileAndFix() throws IOException {
    Map<Set<Pattern>, List<ProofFile>> byChecks =
        ProofFile.all().stream().collect(groupingBy(ProofFile::checks));
    Map<ProofFile, ProofGroup> groups = new HashMap<>();
    for (List<ProofFile> files : byChecks.values()) {
      ProofGroup group = ProofGroup.of(files);
      files.forEach(file -> groups.put(file, group));
    }
    groups.forEach((file, group) -> proofs.put(file, new Proof(group, measure(group, file))));
  }

  /** Most proofs wait most of the time, so that several run at once. */
  private Future<Measured> measure(ProofGroup group, ProofFile file) {
    return runs.submit(() -> group.measure(file));
  }

  private static boolean canBeMeasured(ProofFile file) {
    return OpenFiles.canBeCounted() || !file.text().contains("OpenFiles");
  }

  @TestFactory
  Stream<DynamicTest> leaksUntilItIsRepaired() {
    return proofs.entrySet().stream()
        .map(e -> dynamicTest(e.getKey().className(), () -> check(e.getKey(), e.getValue())));
  }

  private void check(ProofFile file, Proof proof) throws Exception {
    ProofGroup group = proof.group();
    assertThat(Label.lines(group.found(file))).isEqualTo(Label.lines(file.labels()));
    assertThat(group.failures(file)).as("what the fixes do wrong").isEmpty();
    boolean byHand = file.repaired().isPresent();
    assertThat(byHand && !group.needsAuthor(file)).as("repaired by hand without need").isFalse();
    assertThat(group.left(file)).as("found when repaired").isEmpty();
    assumeTrue(canBeMeasured(file), "descriptors are not shown");
    Measured measured = proof.measured().get();
    assertThat(measured.before()).as("left as it was: %s", measured.unit()).isPositive();
    assertThat(measured.after()).as("left when repaired: %s", measured.unit()).isZero();
    rows.add(new ProofTable.Row(file, checks(file), measured, byHand));
  }

  private static SortedSet<Pattern> checks(ProofFile file) throws IOException {
    return file.labels().stream()
        .map(label -> Pattern.byId(label.check()).orElseThrow())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void allChecksAreProven() throws IOException {
    List<Pattern> proven = new ArrayList<>();
    for (ProofFile file : ProofFile.all()) {
      proven.addAll(checks(file));
    }
    assertThat(Pattern.values())
        .allSatisfy(
            check ->
                assertThat(proven)
                    .filteredOn(check::equals)
                    .hasSizeGreaterThanOrEqualTo(PER_CHECK));
    assertThat(Arrays.stream(Pattern.values()).map(Pattern::family))
        .allSatisfy(
            family ->
                assertThat(proven)
                    .filteredOn(check -> check.family().equals(family))
                    .hasSizeGreaterThanOrEqualTo(PER_FAMILY));
  }

  @AfterAll
  void endRuns() {
    runs.shutdownNow();
  }

  /** The table is complete only where all proofs have run, and have succeeded. */
  @AfterAll
  void theTableIsFresh() throws IOException {
    if (rows.size() == ProofFile.all().size()) {
      String page = Files.readString(PAGE);
      String fresh = ProofTable.render(page, rows);
      if (REFRESH) {
        Files.writeString(PAGE, fresh);
      } else {
        assertThat(page)
            .as("stale: run the test with -Dleakproof.docs.refresh=true")
            .isEqualTo(fresh);
      }
    }
  }
}
