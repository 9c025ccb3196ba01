package io.github.leakproof.testcases.rulings;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.testcases.rulings.Ruling.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How many of the findings that were ruled on are true, by check. */
public final class PrecisionTable {
  private PrecisionTable() {}

  /** A Markdown table, one row for each check that has findings, and one for all of them. */
  public static String markdown() {
    List<Ruling> all = rulings();
    StringBuilder table =
        new StringBuilder(
            "| Check | Findings | True | False | Precision |\n|---|---|---|---|---|\n");
    for (Pattern pattern : Pattern.values()) {
      List<Ruling> some =
          all.stream().filter(ruling -> ruling.spot().check().equals(pattern.id())).toList();
      if (!some.isEmpty()) {
        table.append(row(pattern.id(), some));
      }
    }
    return table.append(row("all", all)).toString();
  }

  private static List<Ruling> rulings() {
    try {
      List<Ruling> rulings = new ArrayList<>();
      for (RuledLibrary library : RuledLibrary.all()) {
        rulings.addAll(library.rulings().values());
      }
      return rulings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(String check, Collection<Ruling> rulings) {
    long trueOnes = rulings.stream().filter(r -> r.verdict() == Verdict.TP).count();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %.2f |\n",
        check,
        rulings.size(),
        trueOnes,
        rulings.size() - trueOnes,
        trueOnes / (double) rulings.size());
  }
}
