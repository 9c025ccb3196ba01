package io.github.leakproof.testcases.rulings;

import io.github.leakproof.testcases.rulings.Ruling.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How the findings of a run differ from those that were ruled on. */
final class Difference {
  private Difference() {}

  /**
   * One line each: a finding that came, one that went, or one whose line moved (same check, same
   * file, one that came for one that went).
   */
  static List<String> between(Map<Spot, Ruling> rulings, Set<Spot> found) {
    TreeSet<Spot> vanished = new TreeSet<>(rulings.keySet());
    vanished.removeAll(found);
    TreeSet<Spot> added = new TreeSet<>(found);
    added.removeAll(rulings.keySet());
    List<String> lines = new ArrayList<>();
    for (Spot old : List.copyOf(vanished)) {
      Optional<Spot> moved = added.stream().filter(spot -> sameFile(old, spot)).findFirst();
      moved.ifPresent(
          spot -> {
            vanished.remove(old);
            added.remove(spot);
            lines.add("moved\t" + old + " -> " + spot.line());
          });
    }
    vanished.forEach(
        spot -> lines.add("vanished\t" + spot + "\twas " + rulings.get(spot).verdict()));
    added.forEach(spot -> lines.add("new\t" + spot));
    return lines;
  }

  private static boolean sameFile(Spot one, Spot other) {
    return one.check().equals(other.check()) && one.file().equals(other.file());
  }
}
