package io.github.leakproof.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
  private static final String BANK =
      """
      package bank;

      import java.util.concurrent.locks.ReentrantLock;

      class Bank {
        private final ReentrantLock lock = new ReentrantLock();
        private long balance;

        void deposit(long amount) {
          lock.lock();
          balance += parse(amount);
          lock.unlock();
        }

        long parse(long amount) {
          return Long.parseLong("" + amount);
        }
      }
      """;

  /** Only who knows the other file knows that nobody cancels the timer. */
  private static final String BASE =
      """
      package bank;

      import java.util.Timer;

      abstract class Base {
        void start() {
          Timer timer = new Timer();
          use(timer);
        }

        void other() {
        }

        abstract void use(Timer timer);
      }
      """;

  private static final String DERIVED =
      """
      package bank;

      import java.util.Timer;

      class Derived extends Base {
        @Override
        void use(Timer timer) {
          timer.purge();
        }
      }
      """;

  @TempDir Path folder;
  @TempDir Path second;
  @TempDir Path cache;
  private TestEditor editor;

  @BeforeEach
  void connect() throws IOException {
    folder = folder.toRealPath();
    second = second.toRealPath();
    editor = new TestEditor(cache);
  }

  @AfterEach
  void disconnect() {
    editor.close();
  }

  private static Path file(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void saysWhatItCan() {
    InitializeResult result = editor.start(null, folder);
    var sync = result.getCapabilities().getTextDocumentSync().getRight();
    assertThat(sync.getChange()).isEqualTo(TextDocumentSyncKind.Incremental);
    assertThat(result.getCapabilities().getHoverProvider().getLeft()).isTrue();
    assertThat(result.getCapabilities().getCodeActionProvider().getRight().getCodeActionKinds())
        .containsExactly(CodeActionKind.QuickFix, "source.fixAll.leakproof");
  }

  @Test
  void aFindingComesAndGoes() throws IOException {
    Path bank = file(folder, "bank/Bank.java", BANK);
    editor.start(null, folder);
    editor.open(bank);
    Diagnostic shown = editor.shows(bank, 1).get(0);
    assertThat(shown.getCode().getLeft()).isEqualTo("LockNotReleased");
    assertThat(shown.getSource()).isEqualTo("leakproof");
    assertThat(shown.getSeverity()).isEqualTo(DiagnosticSeverity.Warning);
    assertThat(shown.getRange().getStart()).isEqualTo(new Position(9, 4));
    assertThat(shown.getRange().getEnd()).isEqualTo(new Position(9, 15));
    assertThat(shown.getMessage().getLeft()).contains("parse() throws").contains("line 11");
    assertThat(shown.getRelatedInformation())
        .extracting(step -> step.getLocation().getRange().getStart().getLine())
        .containsExactly(9, 10, 10);
    editor.type(bank, "lock.lock();", "");
    editor.shows(bank, 0);
    editor.type(bank, "balance +=", "lock.lock(); balance +=");
    editor.shows(bank, 1);
  }

  @Test
  void whatIsTypedQuicklyIsNotCheckedEachTime() throws IOException {
    Path bank = file(folder, "bank/Bank.java", BANK);
    editor.start(Map.of("delay", 400), folder);
    editor.open(bank);
    editor.shows(bank, 1);
    for (int i = 0; i < 20; i++) {
      editor.type(bank, "long balance;", "long balance; ");
    }
    editor.shows(bank, 1);
    assertThat(editor.published.stream().filter(p -> p.getUri().endsWith("Bank.java")))
        .extracting(p -> p.getVersion())
        .contains(21)
        .hasSizeLessThan(7);
  }

  @Test
  void fixesAndSuppressionsEndAFinding() throws IOException {
    Path bank = file(folder, "bank/Bank.java", BANK);
    editor.start(null, folder);
    editor.open(bank);
    for (int which = 0; which < 2; which++) {
      editor.replace(bank, BANK);
      Diagnostic shown = editor.shows(bank, 1).get(0);
      List<CodeAction> actions = editor.actions(bank, shown);
      assertThat(actions)
          .extracting(CodeAction::getTitle)
          .containsExactly(
              "Release lock in a finally block", "Suppress LockNotReleased on method deposit");
      assertThat(actions).extracting(CodeAction::getKind).containsOnly(CodeActionKind.QuickFix);
      assertThat(actions.get(which).getDiagnostics()).containsExactly(shown);
      editor.apply(bank, actions.get(which).getEdit());
      assertThat(editor.text(bank)).contains(which == 0 ? "} finally {" : "@SuppressWarnings");
      editor.shows(bank, 0);
    }
  }

  @Test
  void allFindingsOfAFileAreFixedTogether() throws IOException {
    String second = "void withdraw(long amount) {\n    lock.lock();\n    parse(amount);\n";
    String two = BANK.replace("long parse", second + "    lock.unlock();\n  }\n\n  long parse");
    Path bank = file(folder, "bank/Bank.java", two);
    editor.start(null, folder);
    editor.open(bank);
    Diagnostic shown = editor.shows(bank, 2).get(0);
    assertThat(editor.actions(bank, shown))
        .extracting(CodeAction::getTitle)
        .containsExactly(
            "Release lock in a finally block",
            "Fix all LockNotReleased in this file",
            "Suppress LockNotReleased on method deposit");
    assertThat(editor.actions(bank, CodeActionKind.Refactor)).isEmpty();
    assertThat(editor.actions(bank, CodeActionKind.QuickFix)).isEmpty();
    assertThat(editor.actions(bank, "source.fixAll.other")).isEmpty();
    CodeAction all = editor.actions(bank, CodeActionKind.SourceFixAll).get(0);
    assertThat(all.getKind()).isEqualTo("source.fixAll.leakproof");
    editor.apply(bank, all.getEdit());
    assertThat(editor.text(bank).split("} finally \\{", -1)).hasSize(3);
    editor.shows(bank, 0);
  }

  @Test
  void fixesThatMeetAreAppliedOneAfterTheOther() throws IOException {
    String nested = BANK.replace("lock.lock();", "other.lock();\n    lock.lock();");
    nested = nested.replace("lock.unlock();", "lock.unlock();\n    other.unlock();");
    nested =
        nested.replace(
            "private long",
            "private final ReentrantLock other = new ReentrantLock();\n  private long");
    Path bank = file(folder, "bank/Bank.java", nested);
    editor.start(null, folder);
    editor.open(bank);
    for (int left = 2; left > 0; left--) {
      editor.shows(bank, left);
      editor.apply(bank, editor.actions(bank, "source.fixAll.leakproof").get(0).getEdit());
    }
    editor.shows(bank, 0);
    assertThat(editor.actions(bank, CodeActionKind.Source)).isEmpty();
  }

  @Test
  void fixesAreThoseOfTheTextAsItIs() throws IOException {
    Path bank = file(folder, "bank/Bank.java", BANK);
    editor.start(Map.of("delay", 60_000), folder);
    editor.open(bank);
    Diagnostic shown = editor.shows(bank, 1).get(0);
    editor.type(bank, "private long balance;", "private long balance; // moved\n\n");
    shown.getRange().getStart().setLine(11);
    shown.getRange().getEnd().setLine(11);
    editor.apply(bank, editor.actions(bank, shown).get(0).getEdit());
    assertThat(editor.text(bank))
        .contains("// moved")
        .contains("    } finally {\n      lock.unlock();");
  }

  @Test
  void hoveringExplains() throws IOException {
    Path bank = file(folder, "bank/Bank.java", BANK);
    editor.start(null, folder);
    editor.open(bank);
    editor.shows(bank, 1);
    String text = editor.hover(bank, "lock.lock()").getContents().getRight().getValue();
    assertThat(text)
        .contains("LockNotReleased")
        .contains("the next thread waits for ever")
        .contains("line 11: parse() throws")
        .contains("Nothing is logged");
    assertThat(editor.hover(bank, "private long")).isNull();
  }

  @Test
  void brokenTextKeepsWhatCanBeSaid() throws IOException {
    Path bank = file(folder, "bank/Bank.java", BANK);
    editor.start(null, folder);
    editor.open(bank);
    editor.shows(bank, 1);
    editor.type(bank, "return Long", "int half = this.\n return Long");
    editor.shows(bank, 1);
    editor.replace(bank, BANK.substring(0, BANK.indexOf("void deposit")));
    editor.shows(bank, 0);
    editor.replace(bank, BANK.replace("long parse(long amount) {", "long parse("));
    editor.shows(bank, 1);
  }

  @Test
  void foldersAreLookedAtWithoutOpeningTheirFiles() throws IOException {
    Path bank = file(folder, "bank/Bank.java", BANK);
    Path other =
        file(second, "Other.java", BANK.replace("package bank;", "").replace("Bank", "Other"));
    editor.start(null, folder, second);
    editor.shows(bank, 1);
    editor.shows(other, 1);
    editor
        .server()
        .getWorkspaceService()
        .didChangeWorkspaceFolders(
            new DidChangeWorkspaceFoldersParams(
                new WorkspaceFoldersChangeEvent(
                    List.of(), List.of(new WorkspaceFolder(TestEditor.uri(second), "second")))));
    editor.shows(other, 0);
    Files.writeString(bank, BANK.replace("lock.lock();", ""));
    editor
        .server()
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(new FileEvent(TestEditor.uri(bank), FileChangeType.Changed))));
    editor.shows(bank, 0);
  }

  @Test
  void aBrokenPomKeepsWhatWasKnown() throws IOException {
    Path bank = file(folder, "src/main/java/bank/Bank.java", BANK);
    String pom =
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>bank</groupId><artifactId>bank</artifactId><version>1</version>
        </project>
        """;
    Path file = file(folder, "pom.xml", pom);
    editor.start(Map.of("offline", true), folder);
    editor.open(bank);
    editor.shows(bank, 1);
    Files.writeString(file, pom.replace("</project>", "<depend"));
    editor
        .server()
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(new FileEvent(TestEditor.uri(file), FileChangeType.Changed))));
    TestEditor.await(
        "what is wrong with it",
        () -> editor.messages.stream().anyMatch(m -> m.getMessage().contains("cannot use")));
    editor.replace(bank, BANK.replace("lock.unlock();", ""));
    assertThat(editor.shows(bank, 1).get(0).getMessage().getLeft()).contains("the method ends");
  }

  @Test
  void theFirstLookShowsHowFarItIs() throws IOException {
    Path bank = file(folder, "bank/Bank.java", BANK);
    editor.start(null, folder);
    editor.shows(bank, 1);
    TestEditor.await(
        "the end of the progress",
        () -> editor.progress.stream().filter(WorkDoneProgressEnd.class::isInstance).count() == 2);
    assertThat(editor.progress.stream().filter(WorkDoneProgressBegin.class::isInstance))
        .extracting(begin -> ((WorkDoneProgressBegin) begin).getTitle())
        .containsExactly(
            "Leakproof: reading " + folder.getFileName(),
            "Leakproof: checking " + folder.getFileName());
  }

  @Test
  void theWholeProjectKnowsMore() throws IOException {
    Path base = file(folder, "bank/Base.java", BASE);
    Path derived = file(folder, "bank/Derived.java", DERIVED);
    editor.start(null, folder);
    editor.open(base);
    editor.shows(base, 1);
    editor.type(base, "void other() {", "void other() {\n    int local = 1;");
    Diagnostic moved = editor.shows(base, 1).get(0);
    assertThat(moved.getRange().getStart().getLine()).isEqualTo(6);
    editor.type(base, "abstract class Base {", "abstract class Base {\n");
    assertThat(editor.shows(base, 1).get(0).getRange().getStart().getLine()).isEqualTo(7);
    editor.type(base, "use(timer);", "use(timer); // edited");
    editor.shows(base, 0);
    editor.save(base);
    editor.shows(base, 1);
    editor.open(derived);
    editor.type(derived, "timer.purge()", "timer.cancel()");
    editor.save(derived);
    editor.shows(base, 0);
  }

  @Test
  void settingsTakeEffect() throws IOException {
    Path bank = file(folder, "bank/Bank.java", BANK);
    Map<String, Object> severe = Map.of("severity", Map.of("LockNotReleased", "error"));
    editor.start(severe, folder);
    editor.open(bank);
    assertThat(editor.shows(bank, 1).get(0).getSeverity()).isEqualTo(DiagnosticSeverity.Error);
    editor.configure(Map.of("leakproof", Map.of("checks", List.of("PermitNotReleased"))));
    editor.shows(bank, 0);
    editor.configure(Map.of("leakproof", Map.of("checks", List.of("NoSuchCheck"))));
    TestEditor.await("a complaint", () -> !messages().isEmpty());
    assertThat(messages()).contains("Leakproof: no check is called \"NoSuchCheck\"");
    editor.configure(Map.of("leakproof", Map.of()));
    editor.shows(bank, 1);
  }

  private List<String> messages() {
    return editor.messages.stream().map(MessageParams::getMessage).toList();
  }

  @Test
  void aFileOfItsOwnIsChecked() throws IOException {
    Path bank = file(second, "bank/Bank.java", BANK);
    editor.start(null, folder);
    editor.open(bank);
    editor.shows(bank, 1);
    editor.shut(bank);
    editor.shows(bank, 0);
  }

  @Test
  void closingForgetsWhatWasNotSaved() throws IOException {
    Path bank = file(folder, "bank/Bank.java", BANK);
    editor.start(null, folder);
    editor.open(bank);
    editor.shows(bank, 1);
    editor.type(bank, "lock.lock();", "");
    editor.shows(bank, 0);
    editor.shut(bank);
    editor.shows(bank, 1);
  }

  @Test
  void questionsCanBeTakenBack() throws IOException {
    Path bank = file(folder, "bank/Bank.java", BANK);
    editor.start(null, folder);
    editor.open(bank);
    for (int i = 0; i < 10; i++) {
      editor
          .server()
          .getTextDocumentService()
          .hover(new HoverParams(TestEditor.identifier(bank), new Position(9, 5)))
          .cancel(true);
    }
    editor.shows(bank, 1);
    assertThat(editor.hover(bank, "lock.lock()")).isNotNull();
  }

  @Test
  void otherDocumentsAreLeftAlone() throws IOException {
    Path text = file(folder, "notes.txt", "lock.lock();");
    editor.start(null, folder);
    editor.open(text);
    editor.type(text, "lock", "block");
    assertThat(editor.hover(text, "lock")).isNull();
    editor.save(text);
    editor.shut(text);
  }
}
