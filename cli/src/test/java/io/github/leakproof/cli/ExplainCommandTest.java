package io.github.leakproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.cli.explain.CheckPage;
import io.github.leakproof.cli.explain.TerminalPage;
import io.github.leakproof.core.pattern.Pattern;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checks' pages in the terminal. */
final class ExplainCommandTest {
  @TempDir private Path folder;

  private CommandRun explain(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "explain";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.of(folder, all);
  }

  @ParameterizedTest
  @EnumSource
  void knowsAPageForEachCheck(Pattern check) {
    CommandRun run = explain(check.id());

    assertThat(run.out())
        .startsWith(check.id() + "\n\n")
        .contains("\nProblem\n", "\nFlagged\n")
        .doesNotContain("<!--", "```", "](", "\n#", "|---");
    assertThat(run.exit()).isEqualTo(0);
  }

  @Test
  void listsAllChecks() {
    CommandRun run = explain();

    assertThat(run.out().lines()).hasSameSizeAs(Pattern.values());
    assertThat(run.out())
        .contains(
            "LockNotReleased                   A lock is not released on every path",
            "StreamNotClosed                   A file, socket, channel or archive is not closed on"
                + " every path (off by default)");
    assertThat(run.exit()).isEqualTo(0);
  }

  @Test
  void knowsWhatIsMeant() {
    assertThat(explain("LockNotRelased").err())
        .isEqualTo(
            "leakproof: no check is called \"LockNotRelased\"; did you mean LockNotReleased?%n"
                .formatted());
    assertThat(explain("locknotreleased").err()).contains("did you mean LockNotReleased?");
    assertThat(explain("LockNotRelased").exit()).isEqualTo(2);
  }

  @Test
  void saysWhatThereIsWhereNothingIsNear() {
    CommandRun run = explain("Nonsense");

    assertThat(run.err())
        .startsWith("leakproof: no check is called \"Nonsense\"; there are: ResponseBodyNotClosed,")
        .hasLineCount(1);
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void laysPagesOut() {
    CheckPage page =
        new CheckPage(
            """
            # Check

            A paragraph of the page
            in two lines, %s and on.

            - an item
            ```java
            int x;
            ```

            | Flag | Effect |
            |---|---|
            | `A` | one |
            | `Longer` | a \\| b |
            """
                .formatted("long ".repeat(15).strip()));

    assertThat(TerminalPage.of(page, false))
        .isEqualTo(
            """
            Check

            A paragraph of the page in two lines, %s
            long long long long and on.

            - an item
                int x;

            Flag      Effect
            `A`       one
            `Longer`  a | b
            """
                .formatted("long ".repeat(11).strip()));
    assertThat(TerminalPage.of(page, true))
        .contains("\u001b[1mCheck\u001b[0m", "\u001b[36mLonger\u001b[0m");
  }
}
