package io.github.leakproof.testcases.rulings;

import io.github.leakproof.testcases.rulings.Ruling.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A leak that a release of a library has fixed.
 *
 * @param before coordinates of a release that has it
 * @param after coordinates of a release that has not
 * @param spot where it is to be reported in the former
 * @param linesAfter what the check says of that file in the latter: of other places, or of other
 *     ways through the same one
 * @param isFound whether the check does report it
 */
record FixedLeak(String before, String after, Spot spot, Set<Integer> linesAfter, boolean isFound) {
  private static final Path TABLE = Path.of("rulings", "fixed-leaks.tsv");
  private static final String FOUND = "found";
  private static final int COLUMNS = 9;

  /** All of them, in the order of the table. */
  static List<FixedLeak> all() throws IOException {
    return Files.readAllLines(TABLE).stream().skip(1).map(FixedLeak::parse).toList();
  }

  private static FixedLeak parse(String row) {
    String[] columns = row.split("\t", -1);
    if (columns.length != COLUMNS || columns[6].isBlank()) {
      throw new IllegalArgumentException("not a fixed leak: " + row);
    }
    return new FixedLeak(
        columns[0],
        columns[1],
        new Spot(columns[2], columns[3], Integer.parseInt(columns[4])),
        Arrays.stream(columns[7].split(" "))
            .filter(line -> !line.isEmpty())
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new)),
        columns[6].equals(FOUND));
  }

  /** The artifact's name, by which rows are chosen. */
  String artifact() {
    return before.split(":", -1)[1];
  }
}
