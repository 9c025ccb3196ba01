package io.github.leakproof.testcases.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The class files of the cases have the findings that the sources have, but for listed gaps. */
final class ClassFileCasesTest {
  private static final List<String> OPTIONS = List.of("-g", "--release", "17");

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
      Path output = Files.createDirectories(folder.resolve(group.getFileName()));
      CompiledClasses classes =
          CompiledClasses.of(Compiler.JAVAC, OPTIONS, CaseFiles.sources(group), output);
      return ClassFileFindings.in(classes).agree(Gap.CLASS_FILES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
