package io.github.leakproof.testcases.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A label that the engine does not meet yet, or a finding that it should not make: a known defect,
 * listed with its reason in a table of {@code src/cases}: {@code gaps.tsv} for sources, {@code
 * classfile-gaps.tsv} for class files of javac, {@code ecj-gaps.tsv} for those of ecj. A gap that
 * has closed fails the test until its row is gone.
 *
 * @param file path below the folder of cases
 * @param label the line and the check
 * @param missed whether the labelled finding is missing; otherwise there is one without a label
 * @param reason why, in a few words
 */
record Gap(String file, Label label, boolean missed, String reason) {
  /** The gaps of the analysis of sources. */
  static final String SOURCES = "gaps.tsv";

  /** The gaps of the analysis of class files that javac makes. */
  static final String CLASS_FILES = "classfile-gaps.tsv";

  /** The gaps of the analysis of class files that ecj makes. */
  static final String ECJ = "ecj-gaps.tsv";

  /**
   * More of these where the tests run on JDK 21 or later: class files are read beside the JDK that
   * runs the tests, and the labels are those of release 17.
   */
  private static final String CLASS_FILES_21 = "jdk21-gaps.tsv";

  private static final int NEWER_JDK = 21;
  private static final int COLUMNS = 5;

  /** The known gaps of a table. */
  private static Stream<Gap> all(String table) {
    boolean hasMore = table.equals(CLASS_FILES) && Runtime.version().feature() >= NEWER_JDK;
    return hasMore ? Stream.concat(rows(table), rows(CLASS_FILES_21)) : rows(table);
  }

  private static Stream<Gap> rows(String table) {
    try {
      return Files.readAllLines(Path.of("src", "cases", table)).stream().skip(1).map(Gap::parse);
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

  /** What the engine is expected to find in a case file today, but for the gaps in the table. */
  static Set<Label> expected(String table, Path file) throws IOException {
    Set<Label> expected = new TreeSet<>(Label.of(file));
    String name = CaseFiles.name(file);
    for (Gap gap : all(table).filter(gap -> gap.file.equals(name)).toList()) {
      boolean changed = gap.missed ? expected.remove(gap.label) : expected.add(gap.label);
      if (!changed) {
        throw new IllegalArgumentException("no such label, or one too many: " + gap);
      }
    }
    return expected;
  }
}
