package io.github.leakproof.testcases.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.leakproof.core.Settings;
import io.github.leakproof.javac.Compilation;
import io.github.leakproof.javac.DriverResult;
import io.github.leakproof.javac.JavacDriver;
import io.github.leakproof.javac.SourceFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case file has exactly the findings that its labels say, but for the listed gaps. */
final class CasesTest {

  @TestFactory
  Stream<DynamicContainer> findsExactlyWhatIsLabelled() throws IOException {
    return CaseFiles.groups().stream()
        .map(
            group ->
                DynamicContainer.dynamicContainer(group.getFileName().toString(), tests(group)));
  }

  private static Stream<DynamicTest> tests(Path group) {
    try {
      List<Path> sources = CaseFiles.sources(group);
      DriverResult result =
          new JavacDriver(JavacDriver.Watcher.NONE)
              .run(
                  new Compilation(
                      sources,
                      CaseFiles.classPath(),
                      List.of(),
                      List.of("--release", "17"),
                      Settings.DEFAULTS,
                      LabelledChecks.in(sources)));
      Map<Path, Set<Label>> found = new TreeMap<>();
      for (SourceFinding finding : result.findings()) {
        Sentences.check(finding.finding());
        Path file = Path.of(finding.unit().getSourceFile().toUri());
        Label label = new Label(finding.finding().line(), finding.finding().pattern().id());
        assertTrue(
            found.computeIfAbsent(file, f -> new TreeSet<>()).add(label),
            () -> "reported twice: " + file + ":" + label);
      }
      Stream<DynamicTest> whole =
          Stream.of(
              dynamicTest(
                  "compiles",
                  () -> {
                    assertEquals(List.of(), result.messages());
                    assertEquals(List.of(), result.notes());
                    assertEquals(List.of(), result.skipped());
                  }));
      Stream<DynamicTest> each =
          sources.stream()
              .map(
                  file ->
                      dynamicTest(
                          group.relativize(file).toString(),
                          () ->
                              assertEquals(
                                  Label.lines(Gap.expected(Gap.SOURCES, file)),
                                  Label.lines(
                                      found.getOrDefault(file.toAbsolutePath(), Set.of())))));
      return Stream.concat(whole, each);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
