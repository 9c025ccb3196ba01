package io.github.leakproof.testcases.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A finding that one of the two hosts alone has.
 *
 * @param host where it is found: {@code sources} or {@code class files}
 * @param file below the root of the sources
 */
record HostDifference(String host, String check, String file, int line)
    implements Comparable<HostDifference> {
  private static final Path TABLE = Path.of("rulings", "host-differences.tsv");
  private static final int COLUMNS = 6;

  /** Those of a library that are known, each of which has a reason in the table. */
  static Set<HostDifference> known(String library) throws IOException {
    return Files.readAllLines(TABLE).stream()
        .skip(1)
        .map(row -> row.split("\t", -1))
        .filter(columns -> columns[0].equals(library))
        .map(HostDifference::parse)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static HostDifference parse(String[] columns) {
    if (columns.length != COLUMNS || columns[COLUMNS - 1].isBlank()) {
      throw new IllegalArgumentException(
          "not library, host, check, file, line and reason: " + String.join(" ", columns));
    }
    return new HostDifference(columns[1], columns[2], columns[3], Integer.parseInt(columns[4]));
  }

  @Override
  public int compareTo(HostDifference other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return host + "\t" + check + "\t" + file + "\t" + line;
  }
}
