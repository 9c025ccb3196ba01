package io.github.leakproof.testcases.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.leakproof.core.Settings;
import io.github.leakproof.javac.Compilation;
import io.github.leakproof.javac.JavacDriver;
import io.github.leakproof.javac.SourceFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The findings are the same however far the compiler goes with the code: the command line lets it
 * stop after attribution, a build does not.
 */
final class CompilerPhasesTest {
  private static final List<String> WHOLE = List.of("--release", "17");
  private static final List<String> ATTRIBUTION =
      List.of("--release", "17", "--should-stop=ifError=ATTR", "--should-stop=ifNoError=ATTR");

  @ParameterizedTest
  @ValueSource(strings = {"tasks", "locks"})
  void areOfNoConsequence(String group) throws IOException {
    List<Path> sources = CaseFiles.sources(CaseFiles.root().resolve(group));

    List<String> whole = findings(sources, WHOLE);

    assertFalse(whole.isEmpty());
    assertEquals(String.join("\n", whole), String.join("\n", findings(sources, ATTRIBUTION)));
  }

  private static List<String> findings(List<Path> sources, List<String> options)
      throws IOException {
    return new JavacDriver(JavacDriver.Watcher.NONE)
            .run(
                new Compilation(
                    sources,
                    CaseFiles.classPath(),
                    List.of(),
                    options,
                    Settings.DEFAULTS,
                    LabelledChecks.in(sources)))
            .findings()
            .stream()
            .map(CompilerPhasesTest::text)
            .toList();
  }

  private static String text(SourceFinding found) {
    return Path.of(found.unit().getSourceFile().toUri()).getFileName()
        + " "
        + found.finding().line()
        + " "
        + found.finding().message();
  }
}
