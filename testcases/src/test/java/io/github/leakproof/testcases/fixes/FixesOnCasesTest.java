package io.github.leakproof.testcases.fixes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.testcases.cases.CaseFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/**
 * The fixes of all findings in the labelled cases hold: all those of a file are applied at once,
 * the result compiles, the findings are gone, nothing new is found, all comments are still there,
 * and nothing is left to fix. A finding may have no fix; most have one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FixesOnCasesTest {
  /** At least so many of a hundred findings have a fix; some checks often leave it to people. */
  private static final int COVERED = 74;

  private final List<Failure> failures = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  @BeforeAll
  void fixAll() throws IOException {
    for (Path folder : CaseFiles.groups()) {
      GroupFixes group = GroupFixes.of(folder);
      failures.addAll(group.failures());
      found.addAll(group.found());
      notes.addAll(group.notes());
    }
  }

  @Test
  void holdsApartFromWhatIsListed() throws IOException {
    List<KnownFailure> known = KnownFailure.all();
    assertThat(failures).filteredOn(f -> known.stream().noneMatch(k -> k.covers(f))).isEmpty();
    assertThat(known).filteredOn(k -> failures.stream().noneMatch(k::covers)).isEmpty();
    assertThat(notes).isEmpty();
  }

  @Test
  void coversMostFindings(TestReporter reporter) {
    Map<String, Integer> reasons = new TreeMap<>();
    List<Found> open = found.stream().filter(f -> !f.isFixed()).toList();
    open.forEach(f -> reasons.merge(f.result().whyNone().orElseThrow(), 1, Integer::sum));
    int fixed = found.size() - open.size();
    reporter.publishEntry("fixed", fixed + " of " + found.size());
    reasons.forEach((why, count) -> reporter.publishEntry(why, count.toString()));
    assertThat(fixed * 100 / found.size())
        .as("fixes per 100 findings")
        .isGreaterThanOrEqualTo(COVERED);
  }
}
