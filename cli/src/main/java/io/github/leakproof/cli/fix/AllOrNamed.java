package io.github.leakproof.cli.fix;

import io.github.leakproof.core.finding.Fingerprint;
import io.github.leakproof.javac.SourceFinding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All findings, or those with some fingerprints. */
public final class AllOrNamed implements Wanted {
  private final Set<Fingerprint> named;
  private final Set<Fingerprint> found = new HashSet<>();

  /**
   * What is wanted.
   *
   * @param named the findings; all, if there is none
   */
  public AllOrNamed(Set<Fingerprint> named) {
    this.named = Set.copyOf(named);
  }

  /** What is wanted and has not been found. */
  public List<Fingerprint> missing() {
    return named.stream().filter(each -> !found.contains(each)).sorted().toList();
  }

  /** Once one of several leaks alike is fixed, the others are numbered anew. */
  @Override
  public boolean isRepeatable() {
    return named.isEmpty();
  }

  @Override
  public List<SourceFinding> of(List<SourceFinding> findings) {
    if (named.isEmpty()) {
      return findings;
    }
    List<SourceFinding> chosen =
        findings.stream().filter(each -> named.contains(each.finding().fingerprint())).toList();
    chosen.forEach(each -> found.add(each.finding().fingerprint()));
    return chosen;
  }
}
