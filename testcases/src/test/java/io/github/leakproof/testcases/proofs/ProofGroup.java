package io.github.leakproof.testcases.proofs;

import io.github.leakproof.core.Settings;
import io.github.leakproof.testcases.cases.Label;
import io.github.leakproof.testcases.fixes.Failure;
import io.github.leakproof.testcases.fixes.Found;
import io.github.leakproof.testcases.fixes.GroupFixes;
import io.github.leakproof.testcases.fixes.Setup;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files that are compiled together, as they are and repaired. */
final class ProofGroup {
  /** The shortest bounds that fixes can give to waits, so that the proofs need not last longer. */
  private static final Settings SHORT_WAITS =
      Settings.of(Map.of("PutTimeoutSeconds", "1", "RequestTimeoutSeconds", "1"));

  private final GroupFixes fixes;
  private final Map<String, byte[]> leaking;
  private final Map<String, byte[]> repaired;

  private ProofGroup(GroupFixes fixes) {
    this.fixes = fixes;
    this.leaking = fixes.classesBefore();
    this.repaired = fixes.classesAfter();
  }

  /** Compiles and fixes some files. */
  static ProofGroup of(List<ProofFile> files) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Map<String, String> byHand = new TreeMap<>();
    for (ProofFile file : files) {
      texts.put(file.name(), file.text());
      file.repaired().ifPresent(text -> byHand.put(file.name(), text));
    }
    Setup setup = Setup.ofCases(texts.values()).with(SHORT_WAITS);
    return new ProofGroup(GroupFixes.of(texts, setup, byHand));
  }

  /** What is found in a file. */
  Set<Label> found(ProofFile file) {
    Set<Label> found = new TreeSet<>();
    fixes.foundIn(file.name()).forEach(f -> found.add(new Label(f.line(), f.check())));
    return found;
  }

  /** Whether there is a finding of which only an author knows how to repair it. */
  boolean needsAuthor(ProofFile file) {
    return fixes.foundIn(file.name()).stream().anyMatch(found -> !found.isFixed());
  }

  /** What is found in a file when it is repaired. */
  List<Found> left(ProofFile file) {
    return fixes.leftIn(file.name());
  }

  /** What the fixes of a file do wrong. */
  List<Failure> failures(ProofFile file) {
    return fixes.failures().stream().filter(f -> f.file().equals(file.name())).toList();
  }

  /** Runs a file's code as it is, and repaired. */
  Measured measure(ProofFile file) throws Exception {
    return Measured.of(load(leaking, file), load(repaired, file));
  }

  private static Class<?> load(Map<String, byte[]> classes, ProofFile file)
      throws ClassNotFoundException {
    return new FreshLoader(classes).loadClass(file.className());
  }
}
