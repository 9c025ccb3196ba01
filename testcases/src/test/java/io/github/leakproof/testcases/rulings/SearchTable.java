package io.github.leakproof.testcases.rulings;

import io.github.leakproof.core.pattern.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How many of the leaks in searched places are found, by check. */
public final class SearchTable {
  private SearchTable() {}

  /** A Markdown table, one row for each check that places were searched for, and one for all. */
  public static String markdown() {
    List<SearchedPlace> all = SearchedPlace.all();
    StringBuilder table =
        new StringBuilder(
            "| Check | Places | Leaks | Found | Recall | Found beside leaks |\n|---|---|---|---|---|---|\n");
    for (Pattern pattern : Pattern.values()) {
      List<SearchedPlace> some =
          all.stream().filter(place -> place.spot().check().equals(pattern.id())).toList();
      if (!some.isEmpty()) {
        table.append(row(pattern.id(), some));
      }
    }
    return table.append(row("all", all)).toString();
  }

  private static String row(String check, List<SearchedPlace> places) {
    long leaks = count(places, SearchedPlace::isLeak);
    long found = count(places, place -> place.isLeak() && place.isFound());
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %s | %d |\n",
        check,
        places.size(),
        leaks,
        found,
        leaks == 0 ? "" : String.format(Locale.ROOT, "%.2f", found / (double) leaks),
        count(places, place -> !place.isLeak() && place.isFound()));
  }

  private static long count(List<SearchedPlace> places, Predicate<SearchedPlace> wanted) {
    return places.stream().filter(wanted).count();
  }
}
