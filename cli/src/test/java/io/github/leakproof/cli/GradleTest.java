package io.github.leakproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.leakproof.cli.gradle.GradleBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Gradle is asked what a build's projects are; where it cannot tell, one line says so. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the wrappers here are shell scripts")
final class GradleTest {
  private static final String GUARD =
      """
      package lib;

      public class Guard {
        private final java.util.concurrent.locks.Lock lock =
            new java.util.concurrent.locks.ReentrantLock();

        public java.util.concurrent.locks.Lock lock() {
          return lock;
        }
      }
      """;

  private static final String CALLER =
      """
      package app;

      class Caller {
        void call(lib.Guard guard, Runnable task) {
          guard.lock().lock();
          task.run();
          guard.lock().unlock();
        }
      }
      """;

  @TempDir private Path folder;
  private Path project;

  @BeforeEach
  void writeProject() throws IOException {
    project = folder.resolve("build");
    write("settings.gradle", "include 'app', 'lib'\n");
    write("build.gradle", "subprojects { apply plugin: 'java' }\n");
    write("gradle.properties", "org.gradle.daemon=false\n");
    write("app/build.gradle", "dependencies { implementation project(':lib') }\n");
    write("lib/src/main/java/lib/Guard.java", GUARD);
    write("app/src/main/java/app/Caller.java", CALLER);
    write(
        "app/src/test/java/app/CallerTest.java",
        CALLER.replace("class Caller", "class CallerTest"));
  }

  private Path write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void writeWrapper(String script) throws IOException {
    Path wrapper = write("gradlew", "#!/bin/sh\n" + script);
    assertThat(wrapper.toFile().setExecutable(true)).isTrue();
  }

  private CommandRun scan(String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add(project.toString());
    return CommandRun.offlineScan(
        folder.resolve("cache"), folder.resolve("repo"), arguments.toArray(String[]::new));
  }

  @Test
  void scansAllProjects() {
    assumeThat(GradleBuild.in(project, System.getenv("PATH"))).isPresent();

    CommandRun run = scan();

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("app/src/main/java/app/Caller.java:5: [LockNotReleased]")
        .endsWith("1 finding in 1 file; 2 files analysed\n")
        .doesNotContain("note:");
    assertThat(scan("--tests").out()).contains("CallerTest.java:5: [LockNotReleased]");
  }

  @Test
  void saysThatNoProjectHasJava() throws IOException {
    assumeThat(GradleBuild.in(project, System.getenv("PATH"))).isPresent();
    write("build.gradle", "");
    write("app/build.gradle", "");

    assertThat(scan().err())
        .isEqualTo("leakproof: no Java files in the projects of %s%n".formatted(project));
  }

  @Test
  void asksTheBuildsOwnWrapper() throws IOException {
    writeWrapper(
        """
        for argument; do
          case $argument in
            -Dleakproof.model=*) model=${argument#*=} ;;
          esac
        done
        printf 'source\\t%s\\nlevel\\t1.8\\tfalse\\nlibrary\\tx\\t1\\t/none.jar\\n' \\
          "$PWD/lib/src/main/java" > "$model/_lib.tsv"
        printf 'source\\t%s\\nencoding\\tUTF-8\\n' "$PWD/app/src/main/java" > "$model/_app.tsv"
        echo "$@" > arguments.txt
        """);

    CommandRun run = scan();

    assertThat(run.out()).endsWith("1 finding in 1 file; 2 files analysed\n");
    assertThat(run.err()).isEmpty();
    assertThat(project.resolve("arguments.txt"))
        .content()
        .contains("--offline", "-Dleakproof.tests=false", "leakproofModel");
  }

  @Test
  void saysWhatGradleCannotFind() throws IOException {
    writeWrapper(
        """
        for argument; do
          case $argument in
            -Dleakproof.model=*) model=${argument#*=} ;;
          esac
        done
        printf 'source\\t%s\\nargument\\t--enable-preview\\nmissing\\tCould not find x:y:1.\\n' \\
          "$PWD/lib/src/main/java" > "$model/_lib.tsv"
        """);

    assertThat(scan().err())
        .isEqualTo("leakproof: Could not find x:y:1; --keep-going does without%n".formatted());
    assertThat(scan("--keep-going").out())
        .isEqualTo("note: Could not find x:y:1\n\n0 findings; 1 file analysed\n");
  }

  @Test
  void saysWhatGradleSays() throws IOException {
    writeWrapper(
        """
        echo
        echo "FAILURE: Build failed with an exception."
        echo "* What went wrong:"
        echo "Could not compile settings file."
        exit 1
        """);

    CommandRun run = scan();

    assertThat(run.err())
        .isEqualTo(
            "leakproof: Gradle cannot read %s: Could not compile settings file. (--class-path does"
                    .formatted(project)
                + " without Gradle)"
                + System.lineSeparator());
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void saysThatThereIsNothingToScan() throws IOException {
    writeWrapper("exit 0\n");

    assertThat(scan().err())
        .isEqualTo("leakproof: no Java files in the projects of %s%n".formatted(project));
  }

  @Test
  void doesWithoutGradleWhereTheClassPathIsNamed() throws IOException {
    writeWrapper("exit 1\n");

    CommandRun run = scan("-cp", folder.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith("2 findings in 2 files; 3 files analysed\n");
  }

  @Test
  void findsGradleOnThePathOnlyWhereThereIsOne() throws IOException {
    assertThat(GradleBuild.in(project, folder.toString())).isEmpty();
    assertThat(GradleBuild.in(project, "")).isEmpty();
    writeWrapper("exit 0\n");
    assertThat(GradleBuild.in(project, "")).isPresent();
  }
}
