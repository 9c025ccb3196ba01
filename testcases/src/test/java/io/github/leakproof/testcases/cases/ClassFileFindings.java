package io.github.leakproof.testcases.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.bytecode.BytecodeProgram;
import io.github.leakproof.core.engine.Engine;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Fingerprint;
import io.github.leakproof.core.flow.ClassUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The findings in the class files of one group of cases. */
final class ClassFileFindings {
  private static final java.util.regex.Pattern PACKAGE =
      java.util.regex.Pattern.compile("(?m)^package ([\\w.]+);?$");

  private final CompiledClasses classes;
  private final BytecodeProgram program;
  private final Engine engine;
  private final Map<String, Set<Label>> labels = new TreeMap<>();
  private final Set<Fingerprint> fingerprints = new TreeSet<>();

  private ClassFileFindings(LoweredClasses lowered) {
    this.classes = lowered.classes();
    this.program = lowered.program();
    this.engine = new Engine(program, lowered.catalogue(), Settings.DEFAULTS, lowered.checks());
  }

  /** Analyses the class files with the checks that the labels of their sources speak of. */
  static ClassFileFindings in(CompiledClasses classes) throws IOException {
    ClassFileFindings findings = new ClassFileFindings(LoweredClasses.of(classes));
    findings.program.topLevel().forEach(findings::collect);
    return findings;
  }

  /** Analyses the classes of one source. */
  static ClassFileFindings in(LoweredClasses lowered, Path file) throws IOException {
    ClassFileFindings findings = new ClassFileFindings(lowered);
    String source = source(file);
    findings.program.topLevel().stream()
        .filter(unit -> findings.classes.source(unit.name()).equals(source))
        .forEach(findings::collect);
    return findings;
  }

  private void collect(ClassUnit unit) {
    for (Finding finding : engine.findings(unit)) {
      fingerprints.add(finding.fingerprint());
      Sentences.check(finding);
      String source = classes.source(finding.className());
      Label label = new Label(finding.line(), finding.pattern().id());
      assertTrue(
          labels.computeIfAbsent(source, s -> new TreeSet<>()).add(label),
          () -> "reported twice: " + source + ":" + label);
    }
    unit.nested().forEach(this::collect);
  }

  /** What the findings are known by. */
  Set<Fingerprint> fingerprints() {
    return fingerprints;
  }

  /** What is expected in a source. */
  private interface Expected {
    Set<Label> in(Path file) throws IOException;
  }

  /** Tests that each source has the findings that its labels ask for, but for a table of gaps. */
  Stream<DynamicTest> agree(String table) {
    return agree(file -> Gap.expected(table, file));
  }

  /** Tests that each source has the findings that its labels ask for. */
  Stream<DynamicTest> agree() {
    return agree(Label::of);
  }

  private Stream<DynamicTest> agree(Expected expected) {
    Stream<DynamicTest> whole =
        Stream.of(dynamicTest("is read", () -> assertEquals(List.of(), notes())));
    Stream<DynamicTest> each =
        classes.sources().stream()
            .map(file -> dynamicTest(CaseFiles.name(file), () -> agree(file, expected)));
    return Stream.concat(whole, each);
  }

  /** Fails unless a source has the findings that its labels ask for, but for a table of gaps. */
  void agree(Path file, String table) throws IOException {
    agree(file, f -> Gap.expected(table, f));
  }

  private void agree(Path file, Expected expected) throws IOException {
    assertEquals(Label.lines(expected.in(file)), Label.lines(found(file)));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(program.notes());
    notes.addAll(engine.notes());
    return notes;
  }

  private Set<Label> found(Path file) throws IOException {
    return labels.getOrDefault(source(file), Set.of());
  }

  /** What class files name the source by: its package and its file name. */
  static String source(Path file) throws IOException {
    Matcher matcher = PACKAGE.matcher(Files.readString(file));
    String folder = matcher.find() ? matcher.group(1).replace('.', '/') + "/" : "";
    return folder + file.getFileName();
  }
}
