package io.github.leakproof.testcases.cases;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The class files that Kotlin's compiler makes have the findings that their sources ask for. They
 * are the same on each JDK, and take a while to make: one JDK is enough.
 */
final class KotlinTest {
  private static final int NEWER_JDK = 21;

  private static final Path SOURCES = Path.of("src", "cases", "kotlin");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> lambdasAsMethods() throws IOException {
    return agree(List.of());
  }

  @TestFactory
  Stream<DynamicTest> lambdasAsClasses() throws IOException {
    return agree(List.of("-Xlambdas=class", "-Xsam-conversions=class"));
  }

  private Stream<DynamicTest> agree(List<String> options) throws IOException {
    assumeTrue(Runtime.version().feature() < NEWER_JDK);
    Path output = Files.createTempDirectory(folder, "classes");
    compile(output, options);
    try (Stream<Path> sources = Files.list(SOURCES)) {
      return ClassFileFindings.in(CompiledClasses.in(output, sources.sorted().toList())).agree();
    }
  }

  private static void compile(Path output, List<String> more) {
    String classPath =
        CaseFiles.classPath().stream().map(Path::toString).collect(joining(File.pathSeparator));
    List<String> arguments = new ArrayList<>(more);
    arguments.addAll(List.of("-no-stdlib", "-no-reflect", "-nowarn", "-jvm-target", "17"));
    arguments.addAll(List.of("-cp", classPath, "-d", output.toString(), SOURCES.toString()));
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    ExitCode result =
        new K2JVMCompiler()
            .exec(
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new));
    assertThat(result).as(messages.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
  }
}
