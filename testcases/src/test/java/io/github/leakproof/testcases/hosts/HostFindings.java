package io.github.leakproof.testcases.hosts;

import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.core.finding.Fingerprint;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What each host finds in one library, told apart by what findings are known by. */
record HostFindings(ScanResult sources, ScanResult classFiles) {

  /** What only one of the two finds. */
  Set<HostDifference> differences() {
    Set<HostDifference> differences = new TreeSet<>(only("sources", sources, classFiles));
    differences.addAll(only("class files", classFiles, sources));
    return differences;
  }

  private static List<HostDifference> only(String host, ScanResult one, ScanResult other) {
    Set<Fingerprint> there = fingerprints(other);
    return one.findings().stream()
        .filter(found -> !there.contains(found.finding().fingerprint()))
        .map(found -> difference(host, one, found))
        .toList();
  }

  private static HostDifference difference(String host, ScanResult result, LocatedFinding found) {
    return new HostDifference(
        host, found.finding().pattern().id(), result.nameOf(found.file()), found.finding().line());
  }

  private static Set<Fingerprint> fingerprints(ScanResult result) {
    return result.findings().stream()
        .map(found -> found.finding().fingerprint())
        .collect(Collectors.toSet());
  }

  /** Classes, findings on sources, findings in class files, and how many of them are the same. */
  List<Integer> counts() {
    Set<Fingerprint> agreed = fingerprints(sources);
    agreed.retainAll(fingerprints(classFiles));
    return List.of(
        classFiles.files(), sources.findings().size(), classFiles.findings().size(), agreed.size());
  }
}
