package io.github.leakproof.testcases.cases;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever compiler makes the class files of the cases, and for whatever release, the findings stay
 * the same. A few groups stand for all in each build, those with most of what compilers write in
 * their own ways; {@code -Dleakproof.compilers=all} takes all groups.
 */
final class CompilersTest {
  private static final int CASES_RELEASE = 17;
  private static final boolean TAKES_ALL =
      System.getProperty("leakproof.compilers", "some").equals("all");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> ecj() throws IOException {
    Set<String> groups = Set.of("cancellations", "dropped", "locks", "streams", "tasks");
    return agree(Compiler.ECJ, "17", groups, Gap.ECJ);
  }

  @TestFactory
  Stream<DynamicTest> release8() throws IOException {
    return agree(Compiler.JAVAC, "8", Set.of("http", "locks", "streams"), Gap.CLASS_FILES);
  }

  @TestFactory
  Stream<DynamicTest> release11() throws IOException {
    return agree(Compiler.JAVAC, "11", Set.of("connections", "permits", "tasks"), Gap.CLASS_FILES);
  }

  @TestFactory
  Stream<DynamicTest> releaseOfTheJdk() throws IOException {
    int release = Runtime.version().feature();
    assumeTrue(release > CASES_RELEASE);
    return agree(Compiler.JAVAC, "" + release, Set.of("locks", "waits"), Gap.CLASS_FILES);
  }

  private Stream<DynamicTest> agree(
      Compiler compiler, String release, Set<String> groups, String table) throws IOException {
    List<String> options = List.of("-g", "--release", release);
    return CaseFiles.groups().stream()
        .filter(group -> TAKES_ALL || groups.contains(group.getFileName().toString()))
        .flatMap(group -> agree(compiler, options, group, table));
  }

  private Stream<DynamicTest> agree(
      Compiler compiler, List<String> options, Path group, String table) {
    try {
      Path output = Files.createTempDirectory(folder, "classes");
      CompiledClasses classes =
          CompiledClasses.ofValid(compiler, options, CaseFiles.sources(group), output);
      return ClassFileFindings.in(classes).agree(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
