package io.github.leakproof.javac.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.javac.Compilation;
import io.github.leakproof.javac.fix.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmCompilerTest {
  private static final String BANK =
      """
      package bank;
      import java.util.concurrent.locks.ReentrantLock;
      public class Bank {
        final ReentrantLock lock = new ReentrantLock();
        Audit audit = new Audit();
        long balance;
        void deposit(long amount) {
          lock.lock();
          audit.record(this, amount);
          balance += amount;
          lock.unlock();
        }
      }
      """;

  private static final String AUDIT =
      """
      package bank;
      public class Audit {
        void record(Bank bank, long amount) {
          bank.audit.last(this).balance++;
        }
        Bank last(Audit of) { return new Bank(); }
      }
      """;

  @TempDir Path folder;
  private WarmCompiler compiler;

  private WarmCompiler compiler(Path... classPath) {
    compiler =
        new WarmCompiler(
            new Compilation(
                List.of(),
                List.of(classPath),
                List.of(folder),
                List.of(
                    "-Xprefer:source",
                    "--should-stop=ifError=ATTR",
                    "--should-stop=ifNoError=ATTR"),
                Settings.DEFAULTS,
                Pattern.defaults()));
    return compiler;
  }

  @AfterEach
  void close() throws IOException {
    if (compiler != null) {
      compiler.close();
    }
  }

  private SourceText file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new SourceText(file, text);
  }

  private static SourceText edited(SourceText source, String old, String fresh) {
    assertThat(source.text()).contains(old);
    return new SourceText(source.file(), source.text().replace(old, fresh));
  }

  private static String apply(String text, TextFix fix) {
    StringBuilder result = new StringBuilder(text);
    List<Edit> edits = fix.edits();
    for (int i = edits.size() - 1; i >= 0; i--) {
      result.replace(edits.get(i).start(), edits.get(i).end(), edits.get(i).text());
    }
    return result.toString();
  }

  @Test
  void aTextIsCheckedAgainAndAgain() throws IOException {
    SourceText bank = file("bank/Bank.java", BANK);
    file("bank/Audit.java", AUDIT);
    WarmCompiler compiler = compiler();
    for (int round = 0; round < 4; round++) {
      FileFindings result = compiler.check(bank, List.of());
      assertThat(result.notes()).isEmpty();
      assertThat(result.findings()).hasSize(1);
      TextFinding found = result.findings().get(0);
      assertThat(found.check()).isEqualTo(Pattern.LOCK_NOT_RELEASED);
      assertThat(found.place().of(BANK)).isEqualTo("lock.lock()");
      assertThat(found.member().of(BANK)).startsWith("void deposit").endsWith("}");
      assertThat(found.steps().get(0).place().orElseThrow().of(BANK)).isEqualTo("lock.lock();");
      SourceText fixed = new SourceText(bank.file(), apply(BANK, found.fixes().get(0)));
      assertThat(compiler.check(fixed, List.of()).findings()).isEmpty();
      SourceText silenced =
          new SourceText(bank.file(), apply(BANK, found.suppression().orElseThrow()));
      assertThat(silenced.text())
          .contains("  @SuppressWarnings(\"LockNotReleased\")\n  void deposit");
      assertThat(compiler.check(silenced, List.of()).findings()).isEmpty();
    }
  }

  /** Classes that refer to each other stay the same classes for each other. */
  @Test
  void changesOfOtherTextsAreSeen() throws IOException {
    SourceText bank =
        file("bank/Bank.java", BANK.replace("audit.record(this, amount)", "audit.note(this)"));
    SourceText audit = file("bank/Audit.java", AUDIT);
    SourceText releasing =
        edited(audit, "void record", "void note(Bank bank) { bank.lock.unlock(); }\n  void record");
    SourceText keeping =
        edited(audit, "void record", "void note(Bank bank) { last(this); }\n  void record");
    WarmCompiler compiler = compiler();
    for (int round = 0; round < 3; round++) {
      assertThat(compiler.check(bank, List.of(releasing)).findings()).isEmpty();
      assertThat(compiler.check(bank, List.of(keeping)).findings()).hasSize(1);
      assertThat(compiler.check(audit, List.of(bank)).findings()).isEmpty();
      assertThat(compiler.check(bank, List.of(keeping)).findings())
          .extracting(found -> found.message().contains("note() throws RuntimeException"))
          .containsExactly(true);
    }
  }

  @Test
  void classesComeAndGo() throws IOException {
    SourceText bank = file("bank/Bank.java", BANK);
    SourceText audit =
        file("bank/Audit.java", AUDIT.replace("bank.audit.last", "bank.lock.unlock(); last"));
    SourceText renamed =
        new SourceText(
            audit.file(),
            audit.text().replace("class Audit", "class Auditor").replace("Audit of", "Auditor of"));
    SourceText nested =
        edited(
            bank,
            "  long balance;",
            "  static class Audit { void record(Bank bank, long amount) {} }\n  long balance;");
    WarmCompiler compiler = compiler();
    for (int round = 0; round < 3; round++) {
      assertThat(compiler.check(bank, List.of(audit)).findings()).isEmpty();
      assertThat(compiler.check(nested, List.of(audit)).findings()).hasSize(1);
      assertThat(compiler.check(bank, List.of(renamed)).findings()).hasSize(1);
    }
  }

  @Test
  void brokenTextKeepsWhatCanBeSaid() throws IOException {
    SourceText bank = file("bank/Bank.java", BANK);
    file("bank/Audit.java", AUDIT);
    WarmCompiler compiler = compiler();
    List<String> broken =
        List.of(
            BANK.replace("long balance;", "long balance; void half() { this. }"),
            BANK.replace("long balance;", "long balance; Missing missing() { return ; }"),
            BANK.replace("long balance;", "long balance; void call() { lock.lock( }"),
            BANK.stripTrailing().substring(0, BANK.stripTrailing().length() - 1),
            BANK.replace("long balance;", "long balance; int x = \"text\";"),
            BANK.replace("import java", "import absent.Thing;\nimport java"));
    for (String text : broken) {
      FileFindings found = compiler.check(new SourceText(bank.file(), text), List.of());
      assertThat(found.notes()).isEmpty();
      assertThat(found.findings()).as(text).hasSize(1);
    }
    for (String text :
        List.of("", "class", "package bank; class Bank extends Bank { }", "}{", "\u0000")) {
      assertThat(compiler.check(new SourceText(bank.file(), text), List.of()).findings()).isEmpty();
    }
    assertThat(compiler.check(bank, List.of()).findings()).hasSize(1);
  }

  @Test
  void noPrefixOfATextIsTooMuch() throws IOException {
    SourceText bank = file("bank/Bank.java", BANK);
    file("bank/Audit.java", AUDIT);
    WarmCompiler compiler = compiler();
    for (int length = 0; length < BANK.length(); length += 3) {
      String prefix = BANK.substring(0, length);
      assertThat(compiler.check(new SourceText(bank.file(), prefix), List.of()).notes())
          .as(prefix)
          .isEmpty();
    }
    assertThat(compiler.check(bank, List.of()).findings()).hasSize(1);
  }
}
