package io.github.leakproof.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.leakproof.core.finding.Finding.PathStep;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ExcerptTest {
  private static final List<String> LINES =
      IntStream.rangeClosed(1, 40).mapToObj(i -> "line " + i).toList();

  private static List<Integer> numbers(List<String> lines, int... path) {
    return Excerpt.of(lines, path(path)).stream().map(Excerpt.Row::number).toList();
  }

  private static List<PathStep> path(int... lines) {
    return IntStream.of(lines).mapToObj(line -> new PathStep(line, "here")).toList();
  }

  @Test
  void showsTheLinesBetweenAndAround() {
    assertThat(numbers(LINES, 5, 8)).containsExactly(3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(numbers(LINES, 1, 40)).containsExactly(1, 2, 3, 0, 38, 39, 40);
  }

  @Test
  void leavesLongStretchesOut() {
    assertThat(numbers(LINES, 5, 30)).containsExactly(3, 4, 5, 6, 7, 0, 28, 29, 30, 31, 32);
  }

  @Test
  void numbersTheStationsOfALoop() {
    List<Excerpt.Row> rows = Excerpt.of(LINES, path(6, 5, 6, 0));

    assertThat(rows)
        .filteredOn(row -> !row.stations().isEmpty())
        .extracting(Excerpt.Row::number, Excerpt.Row::stations)
        .containsExactly(tuple(5, List.of(2)), tuple(6, List.of(1, 3)));
    assertThat(rows).filteredOn(Excerpt.Row::isOnPath).hasSize(2);
  }

  @Test
  void showsNothingWithoutASource() {
    assertThat(numbers(List.of(), 5, 8)).isEmpty();
    assertThat(numbers(LINES, 0, 70)).isEmpty();
  }
}
