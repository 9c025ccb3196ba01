package io.github.leakproof.testcases.rulings;

import io.github.leakproof.testcases.rulings.Ruling.Spot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A place in a released library that looked risky to somebody who searched for acquire calls, not
 * for findings.
 *
 * @param isLeak whether a reader says that it must be reported
 * @param isFound whether it is
 */
record SearchedPlace(String library, Spot spot, boolean isLeak, boolean isFound) {
  private static final Path TABLE = Path.of("rulings", "searched-places.tsv");
  private static final int COLUMNS = 7;

  /** All places, in the order of the table. */
  static List<SearchedPlace> all() {
    try {
      return Files.readAllLines(TABLE).stream().skip(1).map(SearchedPlace::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SearchedPlace parse(String row) {
    String[] columns = row.split("\t", -1);
    if (columns.length != COLUMNS || columns[6].isBlank()) {
      throw new IllegalArgumentException("not a place with a reason: " + row);
    }
    return new SearchedPlace(
        columns[1],
        new Spot(columns[0], columns[2], Integer.parseInt(columns[3])),
        isOneOf(columns[4], "leak", "ok"),
        isOneOf(columns[5], "yes", "no"));
  }

  private static boolean isOneOf(String word, String yes, String no) {
    if (!word.equals(yes) && !word.equals(no)) {
      throw new IllegalArgumentException("neither " + yes + " nor " + no + ": " + word);
    }
    return word.equals(yes);
  }
}
