package io.github.leakproof.cli.report;

import io.github.leakproof.core.finding.Finding.PathStep;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The lines of a source file that a leak path goes through, with some around them. */
final class Excerpt {
  private static final int AROUND = 2;

  /** More lines than these between two stations are left out. */
  private static final int LONGEST_GAP = 8;

  private Excerpt() {}

  /**
   * A line, or a gap.
   *
   * @param number 1-based; 0 for a gap, in which lines are left out
   * @param text the line as it is
   * @param stations the stations of the path on the line, as numbers from 1
   * @param isOnPath whether the line is between the first and the last station in the file
   */
  record Row(int number, String text, List<Integer> stations, boolean isOnPath) {
    boolean isGap() {
      return number == 0;
    }
  }

  /**
   * The rows to show; none where the source is not at hand.
   *
   * @param lines all lines of the file
   */
  static List<Row> of(List<String> lines, List<PathStep> path) {
    NavigableSet<Integer> marked = new TreeSet<>();
    path.stream()
        .map(PathStep::line)
        .filter(line -> line >= 1 && line <= lines.size())
        .forEach(marked::add);
    List<Row> rows = new ArrayList<>();
    if (marked.isEmpty()) {
      return rows;
    }
    int first = marked.first();
    int last = marked.last();
    for (int number : shown(marked, lines.size())) {
      boolean isOnPath = number >= first && number <= last;
      if (!rows.isEmpty() && rows.get(rows.size() - 1).number() != number - 1) {
        rows.add(new Row(0, "", List.of(), isOnPath));
      }
      rows.add(new Row(number, lines.get(number - 1), stations(path, number), isOnPath));
    }
    return rows;
  }

  private static NavigableSet<Integer> shown(NavigableSet<Integer> marked, int lines) {
    NavigableSet<Integer> shown = new TreeSet<>();
    int before = -1;
    for (int line : marked) {
      boolean isNear = before > 0 && line - before <= LONGEST_GAP;
      int from = isNear ? before : Math.max(line - AROUND, 1);
      for (int i = from; i <= Math.min(line + AROUND, lines); i++) {
        shown.add(i);
      }
      before = line;
    }
    return shown;
  }

  private static List<Integer> stations(List<PathStep> path, int line) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).line() == line) {
        numbers.add(i + 1);
      }
    }
    return List.copyOf(numbers);
  }
}
