package io.github.leakproof.testcases.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.SettingsException;
import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages show tested code. {@code -Dleakproof.docs.refresh=true} writes the generated blocks
 * anew instead of comparing them.
 */
final class PagesTest {
  /** How a page says that its check offers no fix. */
  private static final String NO_FIX = "No edit is safe in general:";

  private static final boolean REFRESH = Boolean.getBoolean("leakproof.docs.refresh");
  private static final List<String> SECTIONS =
      List.of(
          "Problem",
          "Flagged",
          "Fixed",
          "What is recognised as safe",
          "Where it starts",
          "Known limits",
          "Options",
          "How to suppress",
          "References");
  private static final java.util.regex.Pattern OPTION =
      java.util.regex.Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]+) \\| ([^|]+) \\| [^|]+ \\|$");
  private static final java.util.regex.Pattern QUOTED = java.util.regex.Pattern.compile("`(\\w+)`");
  private static final java.util.regex.Pattern LINK =
      java.util.regex.Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");

  @TestFactory
  Stream<DynamicTest> generatedBlocksAreFresh() {
    return Project.pages().stream()
        .map(page -> dynamicTest(page.getFileName().toString(), () -> isFresh(page)));
  }

  private static void isFresh(Path page) throws IOException {
    String text = Project.text(page);
    String fresh = Page.render(text);
    if (REFRESH) {
      Files.writeString(page, fresh);
    } else {
      assertThat(text)
          .as("stale: run the test with -Dleakproof.docs.refresh=true")
          .isEqualTo(fresh);
    }
  }

  @TestFactory
  Stream<DynamicTest> linksLeadSomewhere() {
    return Project.documents().stream()
        .map(page -> dynamicTest(page.getFileName().toString(), () -> hasGoodLinks(page)));
  }

  private static void hasGoodLinks(Path page) {
    assertThat(LINK.matcher(Project.text(page)).results().map(link -> link.group(1)))
        .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
  }

  @ParameterizedTest
  @EnumSource
  void aCheckHasAllSectionsInOrder(Pattern pattern) {
    List<String> titles =
        Project.text(Project.page(pattern))
            .lines()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();
    assertThat(titles).isEqualTo(SECTIONS);
  }

  @ParameterizedTest
  @EnumSource
  void aCheckShowsALeakAndItsFix(Pattern pattern) {
    String text = Project.text(Project.page(pattern));
    List<String> fixed = Page.markers(text, "fixed");
    assertThat(fixed.isEmpty()).isEqualTo(text.contains(NO_FIX));
    List<String> examples = Page.markers(text, "example");
    assertThat(examples).isNotEmpty();
    String label = "// LEAK " + pattern.family() + "/" + pattern.id();
    for (String marker : fixed) {
      assertThat(examples)
          .as("shown as it was, too, but for members that the fix adds")
          .filteredOn(marker::startsWith)
          .isNotEmpty()
          .allSatisfy(shown -> assertThat(Page.example(shown)).contains(label));
    }
    assertThat(Page.markers(text, "catalogue"))
        .isEqualTo(CatalogueTable.isEmpty(pattern) ? List.of() : List.of(pattern.id()));
  }

  @ParameterizedTest
  @EnumSource
  void optionsAreWhatTheSettingsRead(Pattern pattern) {
    List<MatchResult> options =
        OPTION.matcher(Project.text(Project.page(pattern))).results().toList();
    assertThat(options).isNotEmpty();
    for (MatchResult option : options) {
      String name = option.group(1);
      List<String> values = quoted(option.group(2));
      values.forEach(value -> Settings.of(Map.of(name, value)));
      quoted(option.group(3))
          .forEach(
              value -> assertThat(Settings.of(Map.of(name, value))).isEqualTo(Settings.DEFAULTS));
      if (!values.isEmpty()) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, "no such value")))
            .isInstanceOf(SettingsException.class);
      }
    }
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(value -> value.group(1)).toList();
  }
}
