package io.github.leakproof.testcases.rulings;

import io.github.leakproof.testcases.rulings.Ruling.Spot;
import io.github.leakproof.testcases.rulings.Ruling.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts true and false findings by library and check. */
final class Precision {
  private static final String ALL = "all libraries";

  private final Map<String, Map<String, Map<Verdict, Integer>>> counts = new TreeMap<>();

  /** Counts those findings of a run on which there is a ruling. */
  void add(String library, Map<Spot, Ruling> rulings, Set<Spot> found) {
    for (Spot spot : found) {
      Ruling ruling = rulings.get(spot);
      if (ruling != null) {
        count(library, spot.check(), ruling.verdict());
        count(ALL, spot.check(), ruling.verdict());
        count(ALL, "all checks", ruling.verdict());
      }
    }
  }

  private void count(String library, String check, Verdict verdict) {
    counts
        .computeIfAbsent(library, l -> new TreeMap<>())
        .computeIfAbsent(check, c -> new EnumMap<>(Verdict.class))
        .merge(verdict, 1, Integer::sum);
  }

  /** Library, check, true findings, false findings and precision, separated by tabs. */
  List<String> table() {
    List<String> lines = new ArrayList<>(List.of("library\tcheck\tTP\tFP\tprecision"));
    counts.forEach(
        (library, checks) ->
            checks.forEach((check, n) -> lines.add(library + "\t" + check + "\t" + row(n))));
    return lines;
  }

  private static String row(Map<Verdict, Integer> counts) {
    int trueOnes = counts.getOrDefault(Verdict.TP, 0);
    int falseOnes = counts.getOrDefault(Verdict.FP, 0);
    return String.format(
        Locale.ROOT,
        "%d\t%d\t%.2f",
        trueOnes,
        falseOnes,
        trueOnes / (double) (trueOnes + falseOnes));
  }
}
