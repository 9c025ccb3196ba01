package io.github.leakproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.leakproof.cli.testkit.LocalRepository;
import io.github.leakproof.cli.testkit.Resources;
import io.github.leakproof.cli.testkit.SampleLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command, from its arguments to its report. */
final class ScanCommandTest {
  private static final String LEAK =
      """
      import java.util.concurrent.locks.ReentrantLock;

      class Leak {
        private final ReentrantLock lock = new ReentrantLock();

        int up(int limit) {
          lock.lock();
          if (limit < 3) {
            return 0;
          }
          lock.unlock();
          return limit;
        }
      }
      """;

  @TempDir private Path folder;
  private LocalRepository repository;

  @BeforeEach
  void fillRepository() {
    repository = SampleLibraries.in(folder.resolve("repo"));
  }

  private CommandRun scan(String... arguments) {
    return CommandRun.offlineScan(folder.resolve("cache"), repository.root(), arguments);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("sources").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** The findings as {@code file:line check}. */
  private static List<String> findings(CommandRun run) {
    JsonArray findings = json(run).getAsJsonArray("findings");
    return StreamSupport.stream(findings.spliterator(), false)
        .map(element -> element.getAsJsonObject())
        .map(
            finding ->
                "%s:%d %s"
                    .formatted(
                        finding.get("file").getAsString(),
                        finding.get("line").getAsInt(),
                        finding.get("check").getAsString()))
        .toList();
  }

  private static List<String> notes(CommandRun run) {
    return StreamSupport.stream(json(run).getAsJsonArray("notes").spliterator(), false)
        .map(element -> element.getAsString())
        .toList();
  }

  private static JsonObject json(CommandRun run) {
    assertThat(run.err()).isEmpty();
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  @Test
  void findsTheLeakInAFolder() throws IOException {
    Path leak = write("Leak.java", LEAK);
    write("Clean.java", "class Clean {}");

    CommandRun run = scan("--format", "json", leak.getParent().toString());

    assertThat(findings(run)).containsExactly("Leak.java:7 LockNotReleased");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void findsLeaksInClassesOfTheSameName() throws IOException {
    Path one = write("one/Leak.java", LEAK);
    write("two/Leak.java", LEAK);

    assertThat(findings(scan("--format", "json", one.getParent().getParent().toString())))
        .containsExactly("one/Leak.java:7 LockNotReleased", "two/Leak.java:7 LockNotReleased");
  }

  @Test
  void looksUpTheNeighboursOfASingleFile() throws IOException {
    write("a/Base.java", "package a; public class Base {}");
    Path leak =
        write("b/Leak.java", "package b; " + LEAK.replace("Leak {", "Leak extends a.Base {"));

    CommandRun run = scan("--format", "json", leak.toString());

    assertThat(findings(run)).containsExactly("Leak.java:7 LockNotReleased");
    assertThat(notes(run)).isEmpty();
  }

  @Test
  void findsNothingInCleanCode() throws IOException {
    Path clean = write("Clean.java", "class Clean {}");

    CommandRun run = scan(clean.toString());

    assertThat(run.out()).isEqualTo("0 findings; 1 file analysed\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(0);
  }

  @Test
  void runsOnlyTheChecksThatAreAskedFor() throws IOException {
    Path leak = write("Leak.java", LEAK);

    assertThat(scan("--checks", "ExecutorNotShutdown", leak.toString()).exit()).isEqualTo(0);
    assertThat(scan("--checks", "ExecutorNotShutdown,LockNotReleased", leak.toString()).exit())
        .isEqualTo(1);
  }

  @Test
  void failsFromTheLevelOnThatIsNamed() throws IOException {
    Path certain = write("Leak.java", LEAK);
    Path likely =
        write(
            "Likely.java",
            LEAK.replace("Leak", "Likely")
                .replace("return 0;", "limit = Math.addExact(limit, 1);"));

    assertThat(scan("--fail-on", "error", certain.toString()).exit()).isEqualTo(1);
    assertThat(scan("--fail-on", "never", certain.toString()).exit()).isEqualTo(0);
    assertThat(scan("--fail-on", "error", likely.toString()).exit()).isEqualTo(0);
    assertThat(scan("--fail-on", "warning", likely.toString()).exit()).isEqualTo(1);
    assertThat(scan(likely.toString()).out()).contains("1 finding in 1 file");
  }

  @Test
  void marksTheAcquireCall() throws IOException {
    Path leak = write("Leak.java", LEAK);

    assertThat(scan(leak.toString()).out())
        .contains(
            """
                7  lock() acquires it
                     lock.lock();
                          ^^^^^^
                8  the condition is true
                     if (limit < 3) {
                9  the method is left and it is still held
                     return 0;
            """);
  }

  @Test
  void scansAProjectAndItsTests() {
    String project = Resources.path("projects/single").toString();

    assertThat(findings(scan("--format", "json", project)))
        .containsExactly("src/main/java/single/Service.java:10 LockNotReleased");
    assertThat(findings(scan("--format", "json", "--tests", project)))
        .containsExactly(
            "src/main/java/single/Service.java:10 LockNotReleased",
            "src/test/java/single/ServiceTest.java:10 LockNotReleased");
  }

  @Test
  void seesAcrossModules() {
    CommandRun run = scan("--format", "json", Resources.path("projects/multi").toString());

    assertThat(findings(run))
        .containsExactly("impl/src/main/java/multi/impl/Caller.java:7 LockNotReleased");
    assertThat(notes(run)).isEmpty();
  }

  @Test
  void scansALibrary() {
    repository.addLibrary("lib", "leaky", "1.0", "", Map.of("Leak.java", LEAK));

    CommandRun run = scan("--format", "json", "lib:leaky:1.0");

    assertThat(findings(run)).containsExactly("Leak.java:7 LockNotReleased");
    assertThat(json(run).get("target").getAsString()).isEqualTo("lib:leaky:1.0");
  }

  @Test
  void analysesTheRestWhereAFileDoesNotCompile() throws IOException {
    write("Broken.java", "class Broken { void m( { }");
    write("Unknown.java", "class Unknown extends no.such.Type { Missing field; }");
    Path leak = write("Leak.java", LEAK);

    CommandRun run = scan("--format", "json", leak.getParent().toString());

    assertThat(findings(run)).containsExactly("Leak.java:7 LockNotReleased");
    assertThat(notes(run))
        .anyMatch(note -> note.startsWith("does not compile: Broken.java:1: "))
        .anyMatch(note -> note.startsWith("does not compile: Unknown.java:1: "));
  }

  @Test
  void writesTheReportToAFile() throws IOException {
    Path clean = write("Clean.java", "class Clean {}");
    Path report = folder.resolve("report.txt");

    CommandRun run = scan("-o", report.toString(), clean.toString());

    assertThat(run.out()).isEmpty();
    assertThat(report).hasContent("0 findings; 1 file analysed");
  }

  @Test
  void reportsTheSameTwice() throws IOException {
    Path leak = write("Leak.java", LEAK);

    assertThat(scan("--format", "json", leak.toString()))
        .isEqualTo(scan("--format", "json", leak.toString()));
  }

  @Test
  void saysWhereAStubIsWrong() throws IOException {
    Path clean = write("Clean.java", "class Clean {}");
    Path stub = write("broken.astub", "class {");

    CommandRun run = scan("--stubs", stub.toString(), clean.toString());

    assertThat(run.err()).startsWith("leakproof: " + stub + ":1: ").hasLineCount(1);
    assertThat(run.exit()).isEqualTo(2);
  }
}
