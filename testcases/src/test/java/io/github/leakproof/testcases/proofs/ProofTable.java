package io.github.leakproof.testcases.proofs;

import io.github.leakproof.core.pattern.Pattern;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** What the proofs have measured, as the page {@code docs/proofs.md} shows it. */
final class ProofTable {
  private static final String BEGIN = "<!-- proofs: measured -->\n";
  private static final String END = "<!-- end -->";
  private static final String HEAD =
      "| Check | Case | Counted | As it was | Repaired | By |\n|---|---|---|---|---|---|\n";

  private ProofTable() {}

  /**
   * A proof and what came of it.
   *
   * @param file the proof
   * @param checks the checks that find something in it
   * @param measured what was counted
   * @param byHand whether its author has repaired it
   */
  record Row(ProofFile file, SortedSet<Pattern> checks, Measured measured, boolean byHand) {
    @Override
    public String toString() {
      return String.format(
          "| %s | [%s](../testcases/src/proofs/java/%s) | %s | %d | %d | %s |\n",
          checks.stream()
              .map(c -> "[" + c.id() + "](" + c.id() + ".md)")
              .collect(Collectors.joining(", ")),
          file.className().substring(file.className().indexOf('.') + 1),
          file.name(),
          measured.unit(),
          measured.before(),
          measured.after(),
          byHand ? "hand" : "fix");
    }
  }

  /** The page with the rows in it, in the order of the checks. */
  static String render(String page, List<Row> rows) {
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END, begin);
    String table =
        rows.stream()
            .sorted(
                Comparator.comparing((Row row) -> row.checks().first())
                    .thenComparing(row -> row.file().name()))
            .map(Row::toString)
            .collect(Collectors.joining());
    return page.substring(0, begin) + HEAD + table + page.substring(end);
  }
}
