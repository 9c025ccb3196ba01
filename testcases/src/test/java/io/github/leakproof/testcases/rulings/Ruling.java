package io.github.leakproof.testcases.rulings;

import java.util.Comparator;
import java.util.Locale;

/**
 * What a reader of the source thinks of a finding.
 *
 * @param reason why, in a few words; empty where nobody has looked yet
 */
record Ruling(Spot spot, Verdict verdict, String reason) {

  /** Whether a finding is true. */
  enum Verdict {
    TP,
    FP
  }

  /**
   * Where a finding stands.
   *
   * @param file the path inside the sources jar
   * @param line 1-based line
   */
  record Spot(String check, String file, int line) implements Comparable<Spot> {
    private static final Comparator<Spot> ORDER =
        Comparator.comparing(Spot::file).thenComparing(Spot::line).thenComparing(Spot::check);

    @Override
    public int compareTo(Spot other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return check + "\t" + file + "\t" + line;
    }
  }

  /** The ruling that a line of a ruling file holds. */
  static Ruling parse(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 5 || columns[4].isBlank()) {
      throw new IllegalArgumentException("not check, file, line, ruling and reason: " + line);
    }
    return new Ruling(
        new Spot(columns[0], columns[1], Integer.parseInt(columns[2])),
        Verdict.valueOf(columns[3].toUpperCase(Locale.ROOT)),
        columns[4]);
  }
}
