package io.github.leakproof.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What findings say of lines, calls and variables. */
class MessagesTest {
  @TempDir Path folder;

  private List<String> messages(String... sources) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String source : sources) {
      files.add(Files.writeString(folder.resolve("Source" + files.size() + ".java"), source));
    }
    return new JavacDriver(JavacDriver.Watcher.NONE)
        .run(Compilation.of(files, List.of())).findings().stream()
            .map(finding -> finding.finding().message())
            .toList();
  }

  @Test
  void theCallThatOpensThePathIsNamedAndNotTheLastOfAFinallyBlock() throws IOException {
    String source =
        """
        import java.util.concurrent.locks.Lock;
        abstract class Ledger {
          abstract void book() throws java.io.IOException;
          void run(Lock lock) throws java.io.IOException {
            lock.lock();
            int rounds = 0;
            try {
              book();
              lock.unlock();
            } finally {
              rounds++;
              hashCode();
            }
          }
        }
        """;
    assertThat(messages(source))
        .singleElement()
        .asString()
        .contains("where book() throws IOException in line 8.")
        .doesNotContain("hashCode");
  }

  @Test
  void aLineOfAnotherFileIsSaidToBeOne() throws IOException {
    String making =
        """
        import java.util.concurrent.CompletableFuture;
        import java.util.concurrent.Executor;
        class Making {
          CompletableFuture<String> read(Executor executor) {
            CompletableFuture<String> promise = new CompletableFuture<>();
            executor.execute(new Completing(promise));
            return promise;
          }
        }
        """;
    String completing =
        """
        import java.util.concurrent.CompletableFuture;
        class Completing implements Runnable {
          private final CompletableFuture<String> promise;
          Completing(CompletableFuture<String> promise) {
            this.promise = promise;
          }
          @Override
          public void run() {
            if (promise.hashCode() > 0) {
              promise.complete("");
            }
          }
        }
        """;
    assertThat(messages(making, completing))
        .singleElement()
        .asString()
        .containsPattern("may end without in line \\d+ of Completing\\.");
  }

  @Test
  void aVariableOfTheCompilersHasNoName() throws IOException {
    String source =
        """
        import java.io.InputStream;
        import java.util.concurrent.Executor;
        abstract class Choosing {
          abstract InputStream left();
          abstract InputStream right();
          abstract void use(InputStream in);
          void run(boolean isLeft, Executor executor) throws java.io.IOException {
            try (InputStream in = isLeft ? left() : right()) {
              executor.execute(() -> use(in));
            }
          }
        }
        """;
    assertThat(messages(source)).singleElement().asString().contains("it uses in, which");
  }
}
