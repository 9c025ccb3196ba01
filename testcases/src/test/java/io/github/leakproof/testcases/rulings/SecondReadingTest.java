package io.github.leakproof.testcases.rulings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.testcases.rulings.Ruling.Spot;
import io.github.leakproof.testcases.rulings.Ruling.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rulings say what two readers agreed on, or else what a third look found. */
final class SecondReadingTest {
  private static final Path TABLE = Path.of("rulings", "second-reading.tsv");

  @Test
  void isWhatTheRulingsSay() throws IOException {
    Map<String, Map<Spot, Ruling>> rulings = new HashMap<>();
    for (RuledLibrary library : RuledLibrary.all()) {
      rulings.put(library.name(), library.rulings());
    }
    List<Row> rows = Files.readAllLines(TABLE).stream().skip(1).map(Row::parse).toList();
    assertThat(rows).isNotEmpty();
    for (Row row : rows) {
      if (row.isGone()) {
        assertThat(rulings.get(row.library())).as(row.toString()).doesNotContainKey(row.spot());
        continue;
      }
      assertThat(rulings.get(row.library())).as(row.library()).containsKey(row.spot());
      Ruling ruling = rulings.get(row.library()).get(row.spot());
      assertThat(ruling.verdict()).as(row.toString()).isEqualTo(row.outcome());
      assertThat(row.third().isPresent())
          .as("a third look only where two differ: " + row)
          .isEqualTo(row.first() != row.second());
    }
  }

  /** A finding and what its readers said of it. */
  private record Row(
      String library,
      Spot spot,
      Verdict first,
      Verdict second,
      Optional<Verdict> third,
      boolean isGone) {
    /** Stands for a third look where nothing is reported any more. */
    private static final String GONE = "gone";

    static Row parse(String line) {
      String[] columns = line.split("\t", -1);
      boolean isGone = columns[6].equals(GONE);
      return new Row(
          columns[0],
          new Spot(columns[1], columns[2], Integer.parseInt(columns[3])),
          Verdict.valueOf(columns[4]),
          Verdict.valueOf(columns[5]),
          columns[6].isEmpty() || isGone
              ? Optional.empty()
              : Optional.of(Verdict.valueOf(columns[6])),
          isGone);
    }

    Verdict outcome() {
      return third.orElse(first);
    }
  }
}
