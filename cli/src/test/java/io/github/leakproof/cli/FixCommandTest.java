package io.github.leakproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report of SpotBugs says is fixed in the sources, or said to be left. */
final class FixCommandTest {
  private static final String ACCOUNT =
      """
      package bank;

      import java.util.concurrent.Semaphore;

      public class Account {
        private final Semaphore tellers = new Semaphore(3);
        private long balance;

        public void deposit(long amount) {
          tellers.acquireUninterruptibly();
          balance = Math.addExact(balance, amount);
          tellers.release();
        }

        public Runnable withdrawal(long amount) {
          return () -> {
            tellers.acquireUninterruptibly();
            balance = Math.subtractExact(balance, amount);
            tellers.release();
          };
        }
      }
      """;

  private static final String FIXED_DEPOSIT =
      """
          tellers.acquireUninterruptibly();
          try {
            balance = Math.addExact(balance, amount);
          } finally {
            tellers.release();
          }
      """;

  @TempDir private Path folder;
  private Path sources;
  private Path account;

  @BeforeEach
  void writeSource() throws IOException {
    sources = folder.resolve("src");
    account = write("src/bank/Account.java", ACCOUNT);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private CommandRun fix(Path report, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("fix", "--from", report.toString(), "--source-path", sources.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(folder.resolve("cache"), arguments.toArray(String[]::new));
  }

  private static String bug(String type, String method, String place) {
    return """
    <BugInstance type="%s" priority="2">
      <LongMessage>It leaks.</LongMessage>
      <Class classname="bank.Account">
        <SourceLine classname="bank.Account" start="5" sourcepath="bank/Account.java"/>
      </Class>
      <Method classname="bank.Account" name="%s" signature="(J)V">
        <SourceLine classname="bank.Account" start="9" sourcepath="bank/Account.java"/>
      </Method>
      <SourceLine classname="bank.Account" %s/>
      <SourceLine classname="bank.Account" start="11" sourcepath="bank/Account.java"/>
    </BugInstance>
    """
        .formatted(type, method, place);
  }

  private static String at(int line) {
    return "start=\"%d\" sourcepath=\"bank/Account.java\"".formatted(line);
  }

  private Path xml(String... bugs) throws IOException {
    return write(
        "report.xml",
        "<?xml version=\"1.0\"?>\n<BugCollection>%s</BugCollection>"
            .formatted(String.join("", bugs)));
  }

  private Path sarif(String tool, int line) throws IOException {
    return write(
        "report.sarif",
        """
        {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "%s"}}, "results": [
          {"ruleId": "EI_EXPOSE_REP", "locations": []},
          {"ruleId": "LEAK_PERMIT_NOT_RELEASED", "locations": [{
            "physicalLocation": {
              "artifactLocation": {"uri": "bank/Account.java"}, "region": {"startLine": %d}},
            "logicalLocations": [
              {"fullyQualifiedName": "bank.Account.deposit(long)", "kind": "function"}]}]}]}]}
        """
            .formatted(tool, line));
  }

  @Test
  void printsAPatch() throws IOException {
    CommandRun run = fix(xml(bug("LEAK_PERMIT_NOT_RELEASED", "deposit", at(10))));

    String name = account.getRoot().relativize(account).toString().replace('\\', '/');
    assertThat(run.out())
        .isEqualTo(
            """
            --- a/%s
            +++ b/%s
            @@ -8,8 +8,11 @@

               public void deposit(long amount) {
                 tellers.acquireUninterruptibly();
            -    balance = Math.addExact(balance, amount);
            -    tellers.release();
            +    try {
            +      balance = Math.addExact(balance, amount);
            +    } finally {
            +      tellers.release();
            +    }
               }

               public Runnable withdrawal(long amount) {
            """
                .replace("\n\n", "\n \n")
                .formatted(name, name));
    assertThat(run.err())
        .isEqualTo(
            "fixed: %s:10: PermitNotReleased: Release tellers in a finally block%n"
                .formatted(account));
    assertThat(run.exit()).isEqualTo(0);
    assertThat(account).hasContent(ACCOUNT);
  }

  @Test
  void changesTheSourceWhereAsked() throws IOException {
    CommandRun run = fix(sarif("SpotBugs", 10), "--apply");

    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(0);
    assertThat(account).content().contains(FIXED_DEPOSIT).containsOnlyOnce("finally");
  }

  @Test
  void keepsTheEndsOfLines() throws IOException {
    Files.writeString(account, ACCOUNT.replace("\n", "\r\n").strip());

    assertThat(fix(sarif("SpotBugs", 10)).out())
        .contains("+    try {\r\n", "     tellers.acquireUninterruptibly();\r\n");
    fix(sarif("SpotBugs", 10), "--apply");
    assertThat(Files.readString(account).replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void findsTheMethodAgainWhereTheLineIsAnother() throws IOException {
    fix(xml(bug("LEAK_PERMIT_NOT_RELEASED", "withdrawal", at(13))), "--apply");

    assertThat(account).content().doesNotContain(FIXED_DEPOSIT).containsOnlyOnce("finally");
  }

  @Test
  void findsTheMethodWhereTheReportHasNoLine() throws IOException {
    fix(xml(bug("LEAK_PERMIT_NOT_RELEASED", "deposit", "")), "--apply");

    assertThat(account).content().contains(FIXED_DEPOSIT).containsOnlyOnce("finally");
  }

  @Test
  void saysWhatIsLeft() throws IOException {
    CommandRun run =
        fix(
            xml(
                bug("LEAK_LOCK_NOT_RELEASED", "deposit", at(10)),
                bug("LEAK_PERMIT_NOT_RELEASED", "balance", at(30)),
                bug(
                    "LEAK_PERMIT_NOT_RELEASED",
                    "deposit",
                    "start=\"3\" sourcepath=\"bank/No.java\""),
                bug("LEAK_PERMIT_NOT_RELEASED", "deposit", at(10))));

    assertThat(run.err().lines())
        .containsExactly(
            "fixed: " + account + ":10: PermitNotReleased: Release tellers in a finally block",
            "left: bank/Account.java:10: LockNotReleased: not found in the source",
            "left: bank/Account.java:30: PermitNotReleased: not found in the source",
            "left: bank/No.java:3: PermitNotReleased: no such source");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void takesNoNoticeOfOtherBugs() throws IOException {
    CommandRun run = fix(xml(bug("EI_EXPOSE_REP", "deposit", at(10))));

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("no leaks in ");
    assertThat(run.exit()).isEqualTo(0);
  }

  @Nested
  final class BadInput {
    private void assertCannotRun(CommandRun run, String message) {
      assertThat(run.err()).isEqualTo("leakproof: " + message + System.lineSeparator());
      assertThat(run.out()).isEmpty();
      assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void saysThatThereIsNoReport() {
      Path none = folder.resolve("none.xml");

      assertCannotRun(fix(none), "cannot read " + none + ": no such file, or a folder");
    }

    @Test
    void saysThatAReportIsBroken() throws IOException {
      Path xml = write("broken.xml", "<BugCollection><BugInstance type='LEAK_LOCK_NOT_RELEASED'>");
      Path sarif = write("broken.sarif", "{\"runs\": [");

      assertCannotRun(fix(xml), "cannot read " + xml + ": it is broken");
      assertCannotRun(fix(sarif), "cannot read " + sarif + ": it is broken");
    }

    @Test
    void readsNothingThatAReportRefersTo() throws IOException {
      Path secret = write("secret.txt", "LEAK_PERMIT_NOT_RELEASED");
      Path report =
          write(
              "entity.xml",
              """
              <!DOCTYPE BugCollection [<!ENTITY type SYSTEM "%s">]>
              <BugCollection><BugInstance><LongMessage>&type;</LongMessage></BugInstance>\
              </BugCollection>
              """
                  .formatted(secret.toUri()));

      assertThat(fix(report).out()).isEmpty();
      assertThat(fix(report).err()).doesNotContain("LEAK_");
    }

    @Test
    void refusesAnotherToolsReport() throws IOException {
      Path checkstyle = write("checkstyle.xml", "<checkstyle version=\"10\"/>");
      Path text = write("report.txt", "M C LEAK_LOCK_NOT_RELEASED");
      Path sarif = sarif("CodeQL", 10);

      for (Path report : List.of(checkstyle, text, sarif)) {
        assertCannotRun(fix(report), report + " is no report of SpotBugs in XML or SARIF");
      }
    }

    @Test
    void saysThatTheSourcesAreNotThere() throws IOException {
      Path report = xml(bug("LEAK_PERMIT_NOT_RELEASED", "deposit", at(10)));
      Files.move(account, account.resolveSibling("Other.java"));

      assertCannotRun(
          fix(report),
          "no source of the report is in " + sources + ": there is no bank/Account.java");
      sources = folder.resolve("none");
      assertCannotRun(fix(report), "no such folder: " + sources);
    }

    @Test
    void leavesAFileInAnotherEncoding() throws IOException {
      byte[] bytes = ("// caf\u00e9\n" + ACCOUNT).getBytes(StandardCharsets.ISO_8859_1);
      Files.write(account, bytes);

      CommandRun run = fix(sarif("SpotBugs", 11));

      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("bank/Account.java:", ": the file is not in UTF-8");
      assertThat(run.exit()).isEqualTo(1);
      assertThat(fix(sarif("SpotBugs", 11), "--apply").exit()).isEqualTo(1);
      assertThat(Files.readAllBytes(account)).isEqualTo(bytes);
    }
  }
}
