package io.github.leakproof.cli.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import io.github.leakproof.javac.SourceFinding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds reported leaks again among the findings in sources: by check, file and line. A class file
 * does not always have the line of the source, and sources are edited: then by the method.
 */
final class Matching implements Wanted {
  private final Map<Path, List<ReportedLeak>> reported;
  private final Set<ReportedLeak> found = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What is looked for, by file. */
  Matching(Map<Path, List<ReportedLeak>> reported) {
    this.reported = reported;
  }

  /** What has not been found. */
  List<ReportedLeak> missing() {
    return reported.values().stream()
        .flatMap(List::stream)
        .filter(leak -> !found.contains(leak))
        .toList();
  }

  @Override
  public List<SourceFinding> of(List<SourceFinding> findings) {
    if (findings.isEmpty()) {
      return List.of();
    }
    Path file = Path.of(findings.get(0).unit().getSourceFile().toUri());
    List<ReportedLeak> wanted = reported.getOrDefault(file, List.of());
    Map<SourceFinding, ReportedLeak> matched = new LinkedHashMap<>();
    match(wanted, findings, matched, (leak, finding) -> leak.line() == finding.finding().line());
    match(wanted, findings, matched, (leak, finding) -> methods(finding).contains(leak.method()));
    return findings.stream().filter(matched::containsKey).toList();
  }

  /** Gives each leak that has none yet the nearest finding that nobody else has. */
  private void match(
      List<ReportedLeak> wanted,
      List<SourceFinding> findings,
      Map<SourceFinding, ReportedLeak> matched,
      BiPredicate<ReportedLeak, SourceFinding> test) {
    for (ReportedLeak leak : wanted) {
      if (!found.contains(leak)) {
        Optional<SourceFinding> nearest =
            findings.stream()
                .filter(finding -> finding.finding().pattern() == leak.check())
                .filter(finding -> !matched.containsKey(finding) && test.test(leak, finding))
                .min(Comparator.comparing(f -> Math.abs(f.finding().line() - leak.line())));
        nearest.ifPresent(
            finding -> {
              matched.put(finding, leak);
              found.add(leak);
            });
      }
    }
  }

  /** The names that class files have for the members around a finding. */
  private static List<String> methods(SourceFinding finding) {
    List<String> names = new ArrayList<>();
    boolean isInMethod = false;
    for (Tree tree : finding.path()) {
      if (tree instanceof MethodTree method) {
        names.add(method.getName().toString());
        isInMethod = true;
      } else if (tree instanceof ClassTree) {
        if (!isInMethod) {
          names.addAll(List.of("<init>", "<clinit>"));
        }
        isInMethod = false;
      }
    }
    return names;
  }
}
