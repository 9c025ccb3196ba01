package io.github.leakproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be used is said in one line; what is left is analysed. */
final class BadInputTest {
  @TempDir private Path folder;

  private CommandRun scan(String... arguments) {
    return CommandRun.offlineScan(folder.resolve("cache"), folder.resolve("repo"), arguments);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static void assertCannotRun(CommandRun run, String message) {
    assertThat(run.err()).isEqualTo("leakproof: " + message + System.lineSeparator());
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  private static void assertNotUnderstood(CommandRun run, String message) {
    assertThat(run.err())
        .isEqualTo("leakproof: %s%nTry 'leakproof scan --help'.%n".formatted(message));
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Nested
  final class CommandLines {
    @Test
    void saysThatThereIsNoCommand() {
      CommandRun run = CommandRun.of(folder);

      assertThat(run.err()).startsWith("leakproof: no command given");
      assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void saysThatThereIsNoTarget() {
      assertNotUnderstood(scan(), "Missing required parameter: 'TARGET'");
    }

    @Test
    void namesAnUnknownFlag() {
      assertNotUnderstood(scan("--bogus", "x"), "Unknown option: '--bogus'");
    }

    @Test
    void namesAnUnknownFormat() {
      CommandRun run = scan("--format", "xml", "x");

      assertThat(run.err()).startsWith("leakproof: Invalid value for option '--format'");
      assertThat(run.err().lines()).hasSize(2);
      assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void namesAnUnknownLevel() {
      CommandRun run = scan("--fail-on", "fatal", "x");

      assertThat(run.err())
          .startsWith("leakproof: Invalid value for option '--fail-on'")
          .contains("[ERROR, WARNING, NOTE, NEVER]");
      assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void wantsAtLeastOneJob() {
      assertCannotRun(scan("--jobs", "0", "x"), "--jobs must be a whole number from 1, not 0");
    }

    @Test
    void namesAnUnknownCheckAndThoseThatThereAre() {
      CommandRun run = scan("--checks", "LockNotReleased,Nonsense", "x");

      assertThat(run.err())
          .startsWith(
              "leakproof: no check is called \"Nonsense\"; there are: ResponseBodyNotClosed, ")
          .hasLineCount(1);
      assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void namesABadValueOfASetting() {
      assertCannotRun(
          scan("--ownership", "lax", "x"), "Ownership must be strict or default, not \"lax\"");
      assertCannotRun(scan("--paths", "some", "x"), "Paths must be all or default, not \"some\"");
    }

    @Test
    void refusesAnOutputThatCannotBeWritten() throws IOException {
      Path source = write("src/A.java", "class A {}");
      Path output = folder.resolve("none/report.txt");

      assertCannotRun(
          scan("-o", output.toString(), source.toString()),
          "cannot write " + output + ": no such folder, or a folder itself");
    }

    @Test
    void refusesAnOutputThatTheUserMayNotWrite() throws IOException {
      Path source = write("src/A.java", "class A {}");
      Path output = write("report.txt", "");
      assertThat(output.toFile().setReadOnly()).isTrue();
      assumeThat(Files.isWritable(output)).as("may everything").isFalse();

      assertCannotRun(
          scan("-o", output.toString(), source.toString()),
          "cannot write " + output + ": no permission");
    }
  }

  @Nested
  final class Targets {
    @Test
    void saysThatATargetDoesNotExist() {
      assertCannotRun(
          scan("no/such/place"),
          "no such file or folder, nor coordinates group:artifact:version: no/such/place");
    }

    @Test
    void saysThatAFolderIsEmpty() throws IOException {
      Path empty = Files.createDirectory(folder.resolve("empty"));

      assertCannotRun(scan(empty.toString()), "no Java files in " + empty);
    }

    @Test
    void saysThatAFolderHasNoJavaFiles() throws IOException {
      Path readme = write("docs/README.md", "# Nothing to compile");

      assertCannotRun(
          scan(readme.getParent().toString()), "no Java files in " + readme.getParent());
    }

    @Test
    void refusesAFileOfAnotherKind() throws IOException {
      Path readme = write("README.md", "# Nothing to compile");

      assertCannotRun(
          scan(readme.toString()),
          readme + " is neither a folder nor a pom.xml, a Java source file or a jar");
    }

    @Test
    void saysThatNoRepositoryHasALibrary() {
      assertCannotRun(
          scan("no.such:library:1.0"), "no artifact no.such:library:1.0 in the local repository");
    }

    @Test
    void saysThatAPomIsBroken() throws IOException {
      Path pom = write("project/pom.xml", "<project><modelVersion>4.0.0</modelVersion>");

      CommandRun run = scan(pom.getParent().toString());

      assertThat(run.err()).startsWith("leakproof: cannot use " + pom + ": ").hasLineCount(1);
      assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void saysThatAParentCannotBeFound() throws IOException {
      Path pom =
          write(
              "project/pom.xml",
              """
              <project>
                <modelVersion>4.0.0</modelVersion>
                <parent>
                  <groupId>no.such</groupId>
                  <artifactId>parent</artifactId>
                  <version>1</version>
                </parent>
                <artifactId>child</artifactId>
              </project>
              """);

      CommandRun run = scan(pom.getParent().toString());

      assertThat(run.err())
          .startsWith("leakproof: cannot use " + pom + ": ")
          .contains("no.such:parent:pom:1")
          .hasLineCount(1);
      assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void saysThatAProjectHasNoSources() throws IOException {
      Path pom =
          write(
              "project/pom.xml",
              """
              <project>
                <modelVersion>4.0.0</modelVersion>
                <groupId>example</groupId>
                <artifactId>empty</artifactId>
                <version>1</version>
              </project>
              """);

      assertCannotRun(scan(pom.getParent().toString()), "no Java files in the modules of " + pom);
    }

    @Test
    void showsNoStackTraceUnlessAsked() throws IOException {
      Path pom = write("project/pom.xml", "not XML");

      assertThat(scan(pom.toString()).err()).doesNotContain("\tat ");
      assertThat(scan("--debug", pom.toString()).err()).contains("\tat ");
    }
  }

  @Nested
  final class Sources {
    @Test
    void wantsAClassPathThatResolves() throws IOException {
      Path source = write("src/A.java", "class A {}");

      assertCannotRun(
          scan("-cp", "missing.jar" + File.pathSeparator + "gone.jar", source.toString()),
          "class path entry missing.jar does not exist (and 1 more); --keep-going does without");
    }

    @Test
    void wantsDependenciesThatResolve() throws IOException {
      write("project/src/main/java/A.java", "class A {}");
      Path pom =
          write(
              "project/pom.xml",
              """
              <project>
                <modelVersion>4.0.0</modelVersion>
                <groupId>example</groupId>
                <artifactId>incomplete</artifactId>
                <version>1</version>
                <dependencies>
                  <dependency>
                    <groupId>no.such</groupId><artifactId>library</artifactId><version>1</version>
                  </dependency>
                </dependencies>
              </project>
              """);

      assertCannotRun(
          scan(pom.toString()),
          "dependency no.such:library:jar:1 cannot be resolved; --keep-going does without");
      assertThat(scan("--keep-going", pom.toString()).out())
          .isEqualTo(
              """
              note: dependency no.such:library:jar:1 cannot be resolved

              0 findings; 1 file analysed
              """);
    }

    @Test
    void leavesOutClassPathEntriesThatCannotBeRead() throws IOException {
      Path source = write("src/A.java", "class A {}");
      Path broken = write("broken.jar", "no zip file");
      Path missing = folder.resolve("missing.jar");

      CommandRun run =
          scan("--keep-going", "-cp", broken + File.pathSeparator + missing, source.toString());

      assertThat(run.out())
          .isEqualTo(
              """
              note: class path entry %s is no readable jar
              note: class path entry %s does not exist

              0 findings; 1 file analysed
              """
                  .formatted(broken, missing));
      assertThat(run.err()).isEmpty();
      assertThat(run.exit()).isEqualTo(0);
    }
  }
}
