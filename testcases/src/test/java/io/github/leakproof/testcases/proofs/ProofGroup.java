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
  private final GroupFixes afterRepair;
  private final CompiledTexts leaking;
  private final CompiledTexts repaired;

  private ProofGroup(Map<String, String> texts, Map<String, String> byHand, Setup setup)
      throws IOException {
    this.fixes = GroupFixes.of(texts, setup);
    Map<String, String> result = new TreeMap<>(fixes.fixedTexts());
    result.putAll(byHand);
    this.afterRepair = byHand.isEmpty() ? fixes : GroupFixes.of(byHand, setup);
    this.leaking = CompiledTexts.of(texts, setup);
    this.repaired = CompiledTexts.of(result, setup);
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
    return new ProofGroup(texts, byHand, setup);
  }

  /** The fixes. */
  GroupFixes fixes() {
    return fixes;
  }

  /** What is found in a file. */
  Set<Label> found(ProofFile file) {
    Set<Label> found = new TreeSet<>();
    fixes.foundIn(file.name()).forEach(f -> found.add(new Label(f.line(), f.check())));
    return found;
  }

  /** What is found in a file after its fixes. */
  List<Found> left(ProofFile file) {
    return fixes.leftIn(file.name());
  }

  /** What is found in what an author has repaired. */
  List<Found> foundInRepaired(ProofFile file) {
    return afterRepair.foundIn(file.name());
  }

  /** What the fixes of a file do wrong. */
  List<Failure> failures(ProofFile file) {
    return fixes.failures().stream().filter(f -> f.file().equals(file.name())).toList();
  }

  /** Runs a file's code as it is, and repaired. */
  Measured measure(ProofFile file) throws Exception {
    return Measured.of(leaking.load(file.className()), repaired.load(file.className()));
  }
}
