package io.github.leakproof.testcases.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.finding.Fingerprint;
import io.github.leakproof.javac.Compilation;
import io.github.leakproof.javac.DriverResult;
import io.github.leakproof.javac.JavacDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A leak is known by one fingerprint in its source and in its class files. */
final class FingerprintsTest {
  /** Groups with all that has a fingerprint: calls, handlers, loops, parameters, closures. */
  private static final Set<String> GROUPS = Set.of("executors", "http", "tasks");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> agree() throws IOException {
    return CaseFiles.groups().stream()
        .filter(group -> GROUPS.contains(group.getFileName().toString()))
        .map(group -> dynamicTest(group.getFileName().toString(), () -> compare(group)));
  }

  private void compare(Path group) throws IOException {
    List<Path> sources = CaseFiles.sources(group);
    Path output = Files.createDirectories(folder.resolve(group.getFileName()));
    CompiledClasses classes =
        CompiledClasses.of(Compiler.JAVAC, List.of("-g", "--release", "17"), sources, output);
    List<Fingerprint> inSources =
        inSources(sources).findings().stream().map(f -> f.finding().fingerprint()).toList();

    assertThat(inSources).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(inSources)).isEqualTo(ClassFileFindings.in(classes).fingerprints());
  }

  private static DriverResult inSources(List<Path> sources) throws IOException {
    return new JavacDriver(JavacDriver.Watcher.NONE)
        .run(
            new Compilation(
                sources,
                CaseFiles.classPath(),
                List.of(),
                List.of("--release", "17"),
                Settings.DEFAULTS,
                LabelledChecks.in(sources)));
  }
}
