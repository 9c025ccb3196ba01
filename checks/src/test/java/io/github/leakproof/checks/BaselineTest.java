package io.github.leakproof.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler says nothing of leaks that a baseline knows. */
final class BaselineTest {
  private static final String ACCOUNT =
      """
      package bank;

      import java.util.concurrent.locks.Lock;

      class Account {
        void deposit(Lock lock, Runnable task) {
          lock.lock();
          task.run();
          lock.unlock();
        }

        void withdraw(Lock lock, Runnable task) {
          lock.lock();
          task.run();
          lock.unlock();
        }
      }
      """;

  @TempDir private Path folder;
  private Path baseline;

  @BeforeEach
  void name() {
    baseline = folder.resolve("known.txt");
  }

  @Test
  void reportsWhatIsNew() throws IOException {
    Files.writeString(
        baseline,
        """
        # Leakproof baseline 1

        LockNotReleased bank.Account.deposit(Lock,Runnable) lock() 1
        """);

    assertThat(messages())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.getLineNumber()).isEqualTo(13);
              assertThat(message.getKind()).isEqualTo(Diagnostic.Kind.WARNING);
            });
  }

  @Test
  void saysOnceThatABaselineIsBroken() throws IOException {
    Files.writeString(baseline, "# Leakproof baseline 1\n<<<<<<< HEAD\n");

    assertThat(messages())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.getKind()).isEqualTo(Diagnostic.Kind.ERROR);
              assertThat(message.getMessage(Locale.ROOT))
                  .isEqualTo(
                      "-XepOpt:Leakproof: Baseline %s:2: this is no fingerprint: <<<<<<< HEAD",
                      baseline);
            });
  }

  private List<Diagnostic<? extends JavaFileObject>> messages() throws IOException {
    Path source = Files.writeString(folder.resolve("Account.java"), ACCOUNT);
    JavaCompiler compiler =
        new BaseErrorProneJavaCompiler(
            ScannerSupplier.fromBugCheckerClasses(LockNotReleased.class));
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(messages, null, null)) {
      List<String> options =
          List.of(
              "-XDcompilePolicy=simple",
              "--should-stop=ifError=FLOW",
              "-proc:none",
              "-d",
              folder.toString(),
              "-XepOpt:Leakproof:Baseline=" + baseline);
      compiler
          .getTask(null, files, messages, options, null, files.getJavaFileObjects(source))
          .call();
    }
    return messages.getDiagnostics();
  }
}
