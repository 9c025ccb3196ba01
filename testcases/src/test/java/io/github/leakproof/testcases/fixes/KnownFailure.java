package io.github.leakproof.testcases.fixes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A fix that is known to be wrong, listed in {@code src/cases/fixes.tsv} with its reason. One that
 * has become right fails the test until its row is gone.
 *
 * @param file the file, below the folder of cases
 * @param member the member that it is about, empty for the whole file
 * @param kind what is wrong
 * @param reason why, in a few words
 */
record KnownFailure(String file, String member, Failure.Kind kind, String reason) {
  private static final int COLUMNS = 4;

  /** All of them. */
  static List<KnownFailure> all() throws IOException {
    return Files.readAllLines(Path.of("src", "cases", "fixes.tsv")).stream()
        .skip(1)
        .map(KnownFailure::parse)
        .toList();
  }

  private static KnownFailure parse(String row) {
    String[] columns = row.split("\t", -1);
    if (columns.length != COLUMNS || columns[3].isBlank()) {
      throw new IllegalArgumentException("not a known failure: " + row);
    }
    return new KnownFailure(columns[0], columns[1], Failure.Kind.valueOf(columns[2]), columns[3]);
  }

  /** Whether it is this one. */
  boolean covers(Failure failure) {
    return failure.file().equals(file) && failure.member().equals(member) && failure.kind() == kind;
  }
}
