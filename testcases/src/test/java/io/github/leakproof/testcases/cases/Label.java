package io.github.leakproof.testcases.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expected finding: {@code // LEAK Family/Check} at the end of the line that it is reported at.
 *
 * @param line 1-based line
 * @param check the check's name
 */
public record Label(int line, String check) implements Comparable<Label> {
  private static final Pattern MARKER = Pattern.compile("// LEAK (\\w+)/(\\w+)");

  /** All labels of a file. */
  public static Set<Label> of(Path file) throws IOException {
    Set<Label> labels = new TreeSet<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = MARKER.matcher(lines.get(i));
      while (marker.find()) {
        String check = marker.group(2);
        String family = io.github.leakproof.core.pattern.Pattern.byId(check).orElseThrow().family();
        if (!family.equals(marker.group(1))) {
          throw new IllegalArgumentException(file + ":" + (i + 1) + ": no such family and check");
        }
        labels.add(new Label(i + 1, check));
      }
    }
    return labels;
  }

  /** Labels as text, a line each. */
  public static String lines(Set<Label> labels) {
    return String.join("\n", labels.stream().map(Label::toString).toList());
  }

  @Override
  public int compareTo(Label other) {
    return line == other.line ? check.compareTo(other.check) : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return line + " " + check;
  }
}
