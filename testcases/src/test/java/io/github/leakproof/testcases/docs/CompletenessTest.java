package io.github.leakproof.testcases.docs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.core.pattern.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A check is complete, and nothing speaks of a check that is none. */
final class CompletenessTest {
  private static final int LEAKS = 25;
  private static final String CHECKS = "io.github.leakproof.checks.";
  private static final java.util.regex.Pattern CHECK_PAGE =
      java.util.regex.Pattern.compile("([A-Z]\\w*)\\.md");
  private static final java.util.regex.Pattern LABEL =
      java.util.regex.Pattern.compile("// LEAK (\\w+/\\w+)");
  private static final java.util.regex.Pattern README_CHECKS =
      java.util.regex.Pattern.compile("(?s)\n## Checks\n(.*?)\n## ");
  private static final java.util.regex.Pattern README_ROW =
      java.util.regex.Pattern.compile("(?m)^\\| [`\\[](\\w+)[`\\]]");

  @Test
  void everyCheckHasAPageAndEveryPageACheck() {
    Stream<String> pages =
        Project.pages().stream()
            .map(page -> CHECK_PAGE.matcher(page.getFileName().toString()))
            .filter(java.util.regex.Matcher::matches)
            .map(name -> name.group(1));
    assertThat(pages).containsExactlyInAnyOrderElementsOf(checks());
  }

  @ParameterizedTest
  @EnumSource
  void aPageNamesItsCheckAndFamily(Pattern pattern) {
    assertThat(Project.text(Project.page(pattern)))
        .startsWith("# " + pattern.id() + "\n")
        .contains("Family `" + pattern.family() + "`");
  }

  @Test
  void everyCheckHasLabelledCasesAndEveryLabelACheck() {
    Map<String, Long> labels =
        Project.caseFiles().stream()
            .flatMap(file -> LABEL.matcher(Project.text(file)).results())
            .collect(groupingBy(label -> label.group(1), counting()));
    assertThat(labels.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Pattern.values()).map(p -> p.family() + "/" + p.id()).toList());
    assertThat(labels.values()).allSatisfy(n -> assertThat(n).isGreaterThanOrEqualTo(LEAKS));
  }

  @Test
  void everyCheckIsRegistered() {
    assertThat(Project.text(Project.registration()).lines())
        .containsExactlyInAnyOrderElementsOf(checks().stream().map(c -> CHECKS + c).toList());
  }

  @Test
  void theReadmeListsTheChecksInOrder() {
    List<String> rows =
        README_CHECKS
            .matcher(Project.text(Project.readme()))
            .results()
            .flatMap(section -> README_ROW.matcher(section.group(1)).results())
            .map(row -> row.group(1))
            .toList();
    assertThat(rows).isEqualTo(checks());
  }

  private static List<String> checks() {
    return Arrays.stream(Pattern.values()).map(Pattern::id).toList();
  }
}
