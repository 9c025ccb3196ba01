package io.github.leakproof.javac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler in process: good code, bad code, bad class paths. */
class JavacDriverTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static DriverResult run(Compilation compilation) {
    return new JavacDriver(JavacDriver.Watcher.NONE).run(compilation);
  }

  @Test
  void noSources() {
    DriverResult result = run(Compilation.of(List.of(), List.of()));
    assertThat(result.findings()).isEmpty();
    assertThat(result.notes()).containsExactly("no source files");
  }

  @Test
  void errorsAreCountedAndTheRestIsAnalysed() throws IOException {
    Path bad = file("Bad.java", "class Bad { Missing m; void f() { m.x(); ");
    Path good = file("Good.java", "class Good { void f() { toString(); } }");
    List<Integer> progress = new ArrayList<>();
    DriverResult result =
        new JavacDriver((done, total) -> progress.add(done))
            .run(Compilation.of(List.of(bad, good), List.of()));
    assertThat(result.errors()).isPositive();
    assertThat(result.messages().get(0)).contains("Bad.java:1: ");
    assertThat(progress).containsExactly(1, 2);
  }

  @Test
  void aBodyWithErrorsMayReleaseWhatItMentions() throws IOException {
    Path source =
        file(
            "Poller.java",
            """
            import java.util.Timer;
            import org.absent.Monitors;
            class Poller {
              private final Timer timer = new Timer("poll");
              void stop() {
                Monitors.unregister(this);
                timer.cancel();
              }
            }
            class Forgetful {
              private final Timer timer = new Timer("poll");
              void stop() {
                Monitors.unregister(this);
              }
            }
            """);
    DriverResult result = run(Compilation.of(List.of(source), List.of()));
    assertThat(result.errors()).isPositive();
    assertThat(result.findings()).singleElement().extracting(f -> f.finding().line()).isEqualTo(11);
  }

  @Test
  void annotatedDeclarationsAreSilent() throws IOException {
    Path source =
        file(
            "Timers.java",
            """
            import java.util.Timer;
            class Timers {
              static final String CHECK = "ExecutorNotShutdown";
              void plain() { new Timer("a"); }
              @SuppressWarnings("ExecutorNotShutdown") void method() { new Timer("b"); }
              @SuppressWarnings({"unused", CHECK}) void constant() { new Timer("c"); }
              @SuppressWarnings("LockNotReleased") void other() { new Timer("d"); }
              void local() {
                @SuppressWarnings("ExecutorNotShutdown") Timer timer = new Timer("e");
              }
              @SuppressWarnings("ExecutorNotShutdown") final Timer field = new Timer("f");
              @SuppressWarnings("ExecutorNotShutdown")
              static class Nested {
                void lambda() { Runnable run = () -> new Timer("g"); }
              }
            }
            """);
    DriverResult result = run(Compilation.of(List.of(source), List.of()));
    assertThat(result.errors()).isZero();
    assertThat(result.findings()).extracting(f -> f.finding().line()).containsExactly(4, 7);
  }

  @Test
  void brokenAndMissingJarsAreLeftOut() throws IOException {
    Path source = file("A.java", "class A {}");
    Path broken = file("broken.jar", "no archive");
    Path missing = folder.resolve("missing.jar");
    DriverResult result = run(Compilation.of(List.of(source), List.of(broken, missing)));
    assertThat(result.errors()).isZero();
    assertThat(result.notes()).hasSize(2).allMatch(n -> n.endsWith("left out of the class path"));
  }

  @Test
  void brokenClassFilesAreLikeMissingOnes() throws IOException {
    Path jar = folder.resolve("classes.jar");
    try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(jar))) {
      archive.putNextEntry(new ZipEntry("absent/Gauge.class"));
      archive.write(new byte[] {1, 2, 3});
    }
    Path source =
        file(
            "Guard.java",
            """
            import absent.Gauge;
            import java.util.concurrent.locks.ReentrantLock;
            class Guard {
              private final ReentrantLock lock = new ReentrantLock();
              void touch(Gauge gauge) {
                lock.lock();
                gauge.touch();
                lock.unlock();
              }
            }
            """);
    DriverResult result = run(Compilation.of(List.of(source), List.of(jar)));
    assertThat(result.errors()).isPositive();
    assertThat(result.notes()).isEmpty();
    assertThat(result.skipped()).isEmpty();
    assertThat(result.findings()).singleElement().extracting(f -> f.finding().line()).isEqualTo(6);
  }

  @Test
  void unknownOptionIsANote() throws IOException {
    Path source = file("A.java", "class A {}");
    DriverResult result =
        run(
            new Compilation(
                List.of(source),
                List.of(),
                List.of(),
                List.of("--no-such-option"),
                Settings.DEFAULTS,
                Set.of(Pattern.LOCK_NOT_RELEASED)));
    assertThat(result.findings()).isEmpty();
    assertThat(result.notes()).singleElement().asString().startsWith("the compiler cannot run: ");
  }

  @Test
  void everyBodyOfThisProjectCanBeLowered() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("core", "javac")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(sources::add);
      }
    }
    LoweringSurvey survey = LoweringSurvey.of(sources);
    assertThat(survey.skipped()).isEmpty();
    assertThat(survey.graphs()).isGreaterThan(1000);
  }
}
