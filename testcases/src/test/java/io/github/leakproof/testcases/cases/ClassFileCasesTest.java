package io.github.leakproof.testcases.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.bytecode.BytecodeProgram;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.Catalogues;
import io.github.leakproof.core.engine.Engine;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The class files of the cases have the findings that the sources have, but for listed gaps. */
final class ClassFileCasesTest {
  private static final List<String> OPTIONS = List.of("-g", "--release", "17");

  private static final java.util.regex.Pattern PACKAGE =
      java.util.regex.Pattern.compile("(?m)^package ([\\w.]+);");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicContainer> findsWhatIsLabelled() throws IOException {
    return CaseFiles.groups().stream()
        .map(
            group ->
                DynamicContainer.dynamicContainer(group.getFileName().toString(), tests(group)));
  }

  private Stream<DynamicTest> tests(Path group) {
    try {
      List<Path> sources = CaseFiles.sources(group);
      Path output = Files.createDirectories(folder.resolve(group.getFileName()));
      CompiledClasses classes = CompiledClasses.of(sources, OPTIONS, output);
      List<String> texts = new ArrayList<>();
      for (Path source : sources) {
        texts.add(Files.readString(source));
      }
      Found found = new Found(classes, LabelledChecks.of(texts));
      Stream<DynamicTest> whole =
          Stream.of(dynamicTest("is read", () -> assertEquals(List.of(), found.notes())));
      Stream<DynamicTest> each =
          sources.stream()
              .map(
                  file ->
                      dynamicTest(
                          group.relativize(file).toString(),
                          () ->
                              assertEquals(
                                  lines(
                                      Gap.expected(
                                          Gap.CLASS_FILES, CaseFiles.name(file), Label.of(file))),
                                  lines(found.in(source(file))))));
      return Stream.concat(whole, each);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What class files name the source by: its package and its file name. */
  private static String source(Path file) throws IOException {
    Matcher matcher = PACKAGE.matcher(Files.readString(file));
    String folder = matcher.find() ? matcher.group(1).replace('.', '/') + "/" : "";
    return folder + file.getFileName();
  }

  private static String lines(Set<Label> labels) {
    return String.join("\n", labels.stream().map(Label::toString).toList());
  }

  /** The findings in one set of classes. */
  private static final class Found {
    private final CompiledClasses classes;
    private final BytecodeProgram program;
    private final Engine engine;
    private final Map<String, Set<Label>> labels = new TreeMap<>();

    Found(CompiledClasses classes, Set<Pattern> checks) {
      this.classes = classes;
      Catalogue catalogue = Catalogues.only(checks, Catalogues.with(Settings.DEFAULTS.stubs()));
      this.program = new BytecodeProgram(catalogue, classes.names(), classes);
      this.engine = new Engine(program, catalogue, Settings.DEFAULTS, checks);
      program.topLevel().forEach(this::collect);
    }

    private void collect(ClassUnit unit) {
      for (Finding finding : engine.findings(unit)) {
        String source = classes.source(finding.className());
        Label label = new Label(finding.line(), finding.pattern().id());
        assertTrue(
            labels.computeIfAbsent(source, s -> new TreeSet<>()).add(label),
            () -> "reported twice: " + source + ":" + label);
      }
      unit.nested().forEach(this::collect);
    }

    List<String> notes() {
      List<String> notes = new ArrayList<>(program.notes());
      notes.addAll(engine.notes());
      return notes;
    }

    Set<Label> in(String source) {
      return labels.getOrDefault(source, Set.of());
    }
  }
}
