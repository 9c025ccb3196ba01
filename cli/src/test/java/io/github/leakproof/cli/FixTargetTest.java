package io.github.leakproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.leakproof.cli.testkit.Resources;
import io.github.leakproof.cli.testkit.SampleLibraries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code fix} finds itself: all of it in one go, and nothing twice. */
final class FixTargetTest {
  private static final String ACCOUNT =
      """
      package bank;

      import java.util.concurrent.Semaphore;
      import java.util.concurrent.locks.ReentrantLock;

      public class Account {
        private final Semaphore tellers = new Semaphore(3);
        private final ReentrantLock lock = new ReentrantLock();
        private long balance;

        public void deposit(long amount) {
          tellers.acquireUninterruptibly();
          lock.lock();
          balance = Math.addExact(balance, amount);
          lock.unlock();
          tellers.release();
        }

        public void withdraw(long amount) {
          lock.lock();
          balance = Math.subtractExact(balance, amount);
          lock.unlock();
        }
      }
      """;

  @TempDir private Path folder;
  private Path sources;
  private Path account;

  @BeforeEach
  void writeSource() throws IOException {
    sources = Files.createDirectories(folder.resolve("src/bank")).getParent();
    account = Files.writeString(sources.resolve("bank/Account.java"), ACCOUNT);
  }

  private CommandRun fix(String... arguments) {
    List<String> all = new ArrayList<>(List.of("fix", sources.toString()));
    all.addAll(List.of(arguments));
    return CommandRun.of(folder.resolve("cache"), all.toArray(String[]::new));
  }

  private CommandRun scan() {
    return CommandRun.of(folder.resolve("cache"), "scan", sources.toString());
  }

  @Test
  void printsOnePatchOfAllFixes() throws IOException {
    CommandRun run = fix();

    assertThat(run.out()).startsWith("--- a/").containsOnlyOnce("+++ b/");
    assertThat(run.err().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("fixed: " + account + ":"));
    assertThat(run.exit()).isEqualTo(0);
    assertThat(account).hasContent(ACCOUNT);
    assertThat(fix("--diff")).isEqualTo(run);
  }

  @Test
  void fixesAllAndThenNothing() throws IOException {
    assertThat(fix("--apply").exit()).isEqualTo(0);

    String once = Files.readString(account);
    assertThat(once.split("finally", -1)).hasSize(4);
    assertThat(scan().exit()).isEqualTo(0);
    CommandRun again = fix("--apply");
    assertThat(again.err()).isEqualTo("no leaks in " + sources + System.lineSeparator());
    assertThat(again.exit()).isEqualTo(0);
    assertThat(account).hasContent(once);
  }

  @Test
  void appliesThePatchThatItPrints() throws Exception {
    assumeThat(runs("patch", "--version")).isTrue();
    Path patch = folder.resolve("fixes.patch");
    Files.writeString(patch, fix().out());
    Path patched = Files.createDirectory(folder.resolve("patched"));
    Path copy = patched.resolve(account.getRoot().relativize(account));
    Files.createDirectories(copy.getParent());
    Files.copy(account, copy);

    assertThat(runsIn(patched, "patch", "-p1", "-i", patch.toString())).isTrue();
    fix("--apply");
    assertThat(copy).hasSameTextualContentAs(account);
  }

  @Test
  void fixesOneCheckOnly() throws IOException {
    CommandRun run = fix("--apply", "--checks", "PermitNotReleased");

    assertThat(run.err()).contains("PermitNotReleased").doesNotContain("LockNotReleased");
    assertThat(Files.readString(account)).containsOnlyOnce("finally");
  }

  @Test
  void fixesOneFindingOnly() throws IOException {
    CommandRun run =
        fix(
            "--apply",
            "--finding",
            "LockNotReleased bank.Account.withdraw(long) lock() 1",
            "--finding",
            "LockNotReleased bank.Account.withdraw(long) lock() 2");

    assertThat(run.err().lines())
        .containsExactly(
            "fixed: " + account + ":20: LockNotReleased: Release lock in a finally block",
            "left: LockNotReleased bank.Account.withdraw(long) lock() 2: no such finding");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(Files.readString(account)).containsOnlyOnce("finally");
  }

  @Test
  void leavesAloneWhatABaselineKnows() throws IOException {
    Path baseline = folder.resolve("known.txt");
    Files.writeString(
        baseline,
        """
        # Leakproof baseline 1
        LockNotReleased bank.Account.deposit(long) lock() 1
        PermitNotReleased bank.Account.deposit(long) acquireUninterruptibly() 1
        """);

    assertThat(fix("--apply", "--baseline", baseline.toString()).err().lines())
        .containsExactly(
            "fixed: " + account + ":20: LockNotReleased: Release lock in a finally block");
    assertThat(fix("--baseline", folder.resolve("none").toString()).exit()).isEqualTo(2);
  }

  @Test
  void saysWhatIsLeft() throws IOException {
    Files.writeString(
        account,
        """
        package bank;
        class Account {
          void m(java.util.concurrent.locks.Lock[] locks) {
            for (int i = 0; i < 3; i++) {
              locks[i].lock();
            }
            locks[0].unlock();
          }
        }
        """);

    CommandRun run = fix("--apply");

    assertThat(run.err()).startsWith("left: " + account + ":5: LockNotReleased: ");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void fixesAllModulesOfAProject() throws IOException {
    Path project = folder.resolve("multi");
    copy(Resources.path("projects/multi"), project);
    SampleLibraries.in(folder.resolve("repo"));
    String repository = "-Dmaven.repo.local=" + folder.resolve("repo");

    CommandRun run =
        CommandRun.of(
            folder.resolve("cache"), "fix", "--apply", "--offline", repository, project.toString());

    Path caller = project.resolve("impl/src/main/java/multi/impl/Caller.java");
    assertThat(run.err()).startsWith("fixed: " + caller + ":7: LockNotReleased: ");
    assertThat(caller).content().contains("finally");
  }

  @Test
  void keepsTheEncodingOfAProject() throws IOException {
    Path pom = folder.resolve("latin/pom.xml");
    Path source = folder.resolve("latin/src/main/java/bank/Account.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        pom,
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>example</groupId>
          <artifactId>latin</artifactId>
          <version>1</version>
          <properties>
            <project.build.sourceEncoding>ISO-8859-1</project.build.sourceEncoding>
          </properties>
        </project>
        """);
    Files.writeString(source, "// caf\u00e9\n" + ACCOUNT, StandardCharsets.ISO_8859_1);

    CommandRun run =
        CommandRun.of(
            folder.resolve("cache"),
            "fix",
            "--apply",
            "--offline",
            "-Dmaven.repo.local=" + folder.resolve("repo"),
            pom.toString());

    assertThat(run.exit()).as(run.err()).isEqualTo(0);
    assertThat(Files.readString(source, StandardCharsets.ISO_8859_1))
        .startsWith("// caf\u00e9\n")
        .contains("finally");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static boolean runs(String... command) throws Exception {
    return runsIn(Path.of("."), command);
  }

  private static boolean runsIn(Path directory, String... command) throws Exception {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
      builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "none"));
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      return builder.start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Nested
  final class UncommittedChanges {
    @BeforeEach
    void commit() throws Exception {
      assumeThat(runs("git", "--version")).isTrue();
      assertThat(runsIn(folder, "git", "init", "-q")).isTrue();
      assertThat(runsIn(folder, "git", "add", "src")).isTrue();
      assertThat(
              runsIn(
                  folder,
                  "git",
                  "-c",
                  "user.name=a",
                  "-c",
                  "user.email=a@example.org",
                  "commit",
                  "-q",
                  "-m",
                  "All"))
          .isTrue();
    }

    @Test
    void areNeeded() throws IOException {
      String edited = ACCOUNT.replace("withdraw(", "pay(");
      Files.writeString(account, edited);

      CommandRun run = fix("--apply");

      assertThat(run.err())
          .isEqualTo(
              "leakproof: %s has uncommitted changes: commit them, or say --force%n"
                  .formatted(account));
      assertThat(run.exit()).isEqualTo(2);
      assertThat(account).hasContent(edited);
    }

    @Test
    void areOverwrittenWhereAsked() throws IOException {
      Files.writeString(account, ACCOUNT.replace("withdraw(", "pay("));

      assertThat(fix("--apply", "--force").exit()).isEqualTo(0);
      assertThat(account).content().contains("pay(", "finally");
    }

    @Test
    void doNotMatterElsewhere() throws IOException {
      Files.writeString(sources.resolve("bank/Other.java"), "package bank; class Other {}");

      assertThat(fix("--apply").exit()).isEqualTo(0);
      assertThat(fix("--apply").err()).startsWith("no leaks in ");
    }
  }

  @Nested
  final class BadInput {
    private void assertCannotRun(CommandRun run, String message) {
      assertThat(run.err()).isEqualTo("leakproof: " + message + System.lineSeparator());
      assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void wantsATargetOrAReport() {
      CommandRun run = CommandRun.of(folder, "fix");

      assertThat(run.err()).startsWith("leakproof: ").contains("TARGET", "--from").hasLineCount(2);
      assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void doesNotTakeBoth() {
      CommandRun run = fix("--from", "report.xml", "--source-path", "src");

      assertThat(run.err()).contains("mutually exclusive").hasLineCount(2);
      assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void eitherPrintsOrApplies() {
      CommandRun run = fix("--diff", "--apply");

      assertThat(run.err()).contains("mutually exclusive").hasLineCount(2);
      assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void namesWhatIsNoFingerprint() {
      assertCannotRun(
          fix("--finding", "Account.java:7"),
          "\"Account.java:7\" is no fingerprint: reports of scan show them");
    }

    @Test
    void leavesLibrariesAsTheyAre() {
      assertCannotRun(
          CommandRun.of(folder, "fix", "--apply", "lib:leaky:1.0"),
          "lib:leaky:1.0 is no project or folder: its sources stay as they are");
    }

    @Test
    void saysThatATargetDoesNotExist() {
      assertCannotRun(
          CommandRun.of(folder, "fix", "no/such/place"),
          "no such file or folder, nor coordinates group:artifact:version: no/such/place");
    }
  }
}
