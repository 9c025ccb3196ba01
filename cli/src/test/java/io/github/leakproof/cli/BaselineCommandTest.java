package io.github.leakproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaks today is written down, and only what is new is shown from then on. */
final class BaselineCommandTest {
  private static final String ACCOUNT =
      """
      package bank;

      import java.util.concurrent.locks.Lock;

      class Account {
        void withdraw(Lock lock, Runnable task) {
          lock.lock();
          task.run();
          lock.unlock();
        }

        void deposit(Lock lock, Runnable task) {
          lock.lock();
          task.run();
          lock.unlock();
        }
      }
      """;

  @TempDir private Path folder;
  private Path account;
  private Path baseline;

  @BeforeEach
  void writeSource() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src/bank"));
    account = Files.writeString(sources.resolve("Account.java"), ACCOUNT);
    baseline = folder.resolve("known.txt");
  }

  private CommandRun run(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, account.toString()));
    all.addAll(List.of(arguments));
    return CommandRun.of(folder.resolve("cache"), all.toArray(String[]::new));
  }

  private CommandRun scan(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--baseline", baseline.toString()));
    all.addAll(List.of(arguments));
    return run("scan", all.toArray(String[]::new));
  }

  private void write() {
    CommandRun run = run("baseline", "-o", baseline.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("%s: 2 known leaks%n".formatted(baseline));
    assertThat(run.exit()).isEqualTo(0);
  }

  @Test
  void isSortedAndReadable() {
    write();

    assertThat(baseline)
        .content()
        .startsWith("# Leakproof baseline 1\n#")
        .endsWith(
            """

            LockNotReleased bank.Account.deposit(Lock,Runnable) lock() 1
            LockNotReleased bank.Account.withdraw(Lock,Runnable) lock() 1
            """);
  }

  @Test
  void leavesOutWhatIsKnown() throws IOException {
    write();
    String moved = ACCOUNT.replace("package bank;", "// first\npackage bank;\n");
    Files.writeString(account, moved);

    CommandRun run = scan();

    assertThat(run.out()).isEqualTo("0 findings; 2 in the baseline; 1 file analysed\n");
    assertThat(run.exit()).isEqualTo(0);
    assertThat(scan("--format", "json").out()).contains("\"findings\": 0", "\"known\": 2");
  }

  @Test
  void showsWhatIsNew() throws IOException {
    write();
    Files.writeString(account, ACCOUNT.replace("void withdraw(", "void pay("));

    CommandRun run = scan();

    assertThat(run.out())
        .startsWith("Account.java:7: [LockNotReleased]")
        .contains(
            "note: in the baseline, but not found any more: LockNotReleased"
                + " bank.Account.withdraw(Lock,Runnable) lock() 1\n")
        .endsWith("1 finding in 1 file; 1 in the baseline; 1 file analysed\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void saysNothingOfChecksThatDoNotRun() {
    write();

    assertThat(scan("--checks", "PermitNotReleased").out())
        .isEqualTo("0 findings; 1 file analysed\n");
  }

  @Test
  void isTheSameTwice() throws IOException {
    write();
    String once = Files.readString(baseline);
    write();

    assertThat(baseline).hasContent(once);
  }

  @Nested
  final class BadInput {
    private void assertCannotRun(CommandRun run, String message) {
      assertThat(run.err()).isEqualTo("leakproof: " + message + System.lineSeparator());
      assertThat(run.out()).isEmpty();
      assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void saysThatThereIsNoBaseline() {
      assertCannotRun(
          scan(), "Baseline " + baseline + " cannot be read: no such file, or a folder");
    }

    @Test
    void refusesAnotherFile() throws IOException {
      Files.writeString(baseline, "{\"findings\": []}");

      assertCannotRun(
          scan(),
          "Baseline " + baseline + " is none: its first line is not \"# Leakproof baseline 1\"");
    }

    @Test
    void namesTheLineThatIsBroken() throws IOException {
      write();
      Files.writeString(
          baseline, Files.readString(baseline).replace("LockNotReleased bank", "Lock bank"));

      assertCannotRun(
          scan(),
          "Baseline "
              + baseline
              + ":4: this is no fingerprint: Lock bank.Account.deposit(Lock,Runnable) lock() 1");
    }

    @Test
    void refusesAnOutputThatCannotBeWritten() {
      Path output = folder.resolve("none/known.txt");

      assertCannotRun(
          run("baseline", "-o", output.toString()),
          "cannot write " + output + ": no such folder, or a folder itself");
    }
  }
}
