package io.github.leakproof.testcases.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A label that the engine does not meet yet, or a finding that it should not make: a known defect,
 * listed in {@code src/cases/gaps.tsv} with its reason. A gap that has closed fails the test until
 * its row is gone.
 *
 * @param file path below the folder of cases
 * @param label the line and the check
 * @param missed whether the labelled finding is missing; otherwise there is one without a label
 * @param reason why, in a few words
 */
record Gap(String file, Label label, boolean missed, String reason) {
  private static final int COLUMNS = 5;

  /** All known gaps. */
  static List<Gap> all() {
    try {
      return Files.readAllLines(Path.of("src", "cases", "gaps.tsv")).stream()
          .skip(1)
          .map(Gap::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Gap parse(String row) {
    String[] columns = row.split("\t", -1);
    if (columns.length != COLUMNS || columns[4].isBlank()) {
      throw new IllegalArgumentException("not a gap: " + row);
    }
    Label label = new Label(Integer.parseInt(columns[1]), columns[2]);
    return new Gap(columns[0], label, columns[3].equals("missed"), columns[4]);
  }

  /** What the engine is expected to find in a file today. */
  static Set<Label> expected(String file, Set<Label> labels) {
    Set<Label> expected = new TreeSet<>(labels);
    for (Gap gap : all()) {
      if (gap.file.equals(file)) {
        boolean changed = gap.missed ? expected.remove(gap.label) : expected.add(gap.label);
        if (!changed) {
          throw new IllegalArgumentException("no such label, or one too many: " + gap);
        }
      }
    }
    return expected;
  }
}
