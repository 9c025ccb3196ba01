package io.github.leakproof.testcases.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts findings, fixes, and what is wrong with these, by check. */
final class FixTable {
  private static final String ALL = "all checks";

  private final Map<String, Row> rows = new TreeMap<>();

  /** What is known of one check's fixes. */
  private static final class Row {
    private int findings;
    private int fixed;
    private final Map<Failure.Kind, Integer> failures = new TreeMap<>();
  }

  void add(GroupFixes group) {
    for (Found found : group.found()) {
      for (Row row : List.of(row(found.check()), row(ALL))) {
        row.findings++;
        row.fixed += found.isFixed() ? 1 : 0;
      }
    }
    for (Failure failure : group.failures()) {
      String check = failure.isOfCheck() ? failure.detail() : ALL;
      row(check).failures.merge(failure.kind(), 1, Integer::sum);
      if (!check.equals(ALL)) {
        row(ALL).failures.merge(failure.kind(), 1, Integer::sum);
      }
    }
  }

  private Row row(String check) {
    return rows.computeIfAbsent(check, c -> new Row());
  }

  /** A table in Markdown; failures to compile and lost comments count for all checks together. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| Check | Findings | Fixed | Do not compile | Remain | Add findings | Fixed twice |");
    lines.add("|---|---|---|---|---|---|---|");
    rows.forEach(
        (check, row) ->
            lines.add(
                "| %s | %d | %d | %d | %d | %d | %d |"
                    .formatted(
                        check,
                        row.findings,
                        row.fixed,
                        count(row, Failure.Kind.COMPILES),
                        count(row, Failure.Kind.ENDS),
                        count(row, Failure.Kind.ADDS_NOTHING),
                        count(row, Failure.Kind.IS_COMPLETE))));
    return lines;
  }

  private static int count(Row row, Failure.Kind kind) {
    return row.failures.getOrDefault(kind, 0);
  }
}
