package io.github.leakproof.testcases.hosts;

import io.github.leakproof.testcases.rulings.RuledLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How far the hosts agree, by library, as rows of a Markdown table. */
final class AgreementTable {
  private static final String HEAD =
      "| Library | Classes | On sources | In class files | Agreed |\n|---|---|---|---|---|";

  private final List<String> rows = new ArrayList<>();
  private final List<List<Integer>> counts = new ArrayList<>();

  /** Adds a library with what {@link HostFindings#counts} says of it. */
  void add(RuledLibrary library, List<Integer> counted) {
    String version = library.coordinates().substring(library.coordinates().lastIndexOf(':') + 1);
    rows.add(row(library.name() + " " + version, counted));
    counts.add(counted);
  }

  /** The table, a row for each library and one for all of them. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    lines.addAll(rows);
    List<Integer> sums =
        IntStream.range(0, 4)
            .mapToObj(i -> counts.stream().mapToInt(counted -> counted.get(i)).sum())
            .toList();
    lines.add(row("all " + rows.size(), sums));
    return lines;
  }

  private static String row(String name, List<Integer> counted) {
    return counted.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
  }
}
