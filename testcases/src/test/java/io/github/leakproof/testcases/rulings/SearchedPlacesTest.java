package io.github.leakproof.testcases.rulings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the table of searched places calls found are findings that were ruled on, and no others. */
final class SearchedPlacesTest {

  @Test
  void areFoundAsTheRulingsSay() throws IOException {
    Map<String, Set<Ruling.Spot>> ruled = new HashMap<>();
    for (RuledLibrary library : RuledLibrary.all()) {
      ruled.put(library.name(), library.rulings().keySet());
    }
    List<SearchedPlace> places =
        SearchedPlace.all().stream()
            .filter(place -> Pattern.byId(place.spot().check()).orElseThrow().isOnByDefault())
            .toList();
    assertThat(places)
        .isNotEmpty()
        .allSatisfy(
            place ->
                assertThat(ruled.get(place.library()).contains(place.spot()))
                    .as(place.toString())
                    .isEqualTo(place.isFound()));
  }
}
