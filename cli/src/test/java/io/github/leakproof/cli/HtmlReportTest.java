package io.github.leakproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for a browser: it needs nothing else, shows the leak path on the source, filters. */
final class HtmlReportTest {
  private static final String ACCOUNT =
      """
      package bank;

      import java.util.concurrent.Semaphore;
      import java.util.concurrent.locks.Lock;

      class Account {
        boolean withdraw(Lock lock, boolean a, boolean b) {
          lock.lock();
          if (a && b == "</pre><script>".isEmpty()) {
            return true;
          }
          lock.unlock();
          return false;
        }

        void deposit(Semaphore tellers, Runnable task) {
          tellers.acquireUninterruptibly();
          task.run();
          tellers.release();
        }
      }
      """;

  @TempDir private Path folder;
  private Path page;

  @BeforeEach
  void writePage() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src/bank"));
    Files.writeString(sources.resolve("Account.java"), ACCOUNT);
    page = folder.resolve("leaks.html");
    CommandRun run =
        CommandRun.of(
            folder.resolve("cache"),
            "scan",
            "--format",
            "html",
            "-o",
            page.toString(),
            sources.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void needsNoNetwork() throws IOException {
    assertThat(Files.readString(page))
        .doesNotContain("http:", "https:", "src=", "href=", "@import");
  }

  @Test
  void showsTheLeakPathOnTheSource() throws IOException {
    assertThat(Files.readString(page))
        .contains(
            "<h2 class=\"name\">LockNotReleased</h2>",
            "<h3 class=\"name\">Account.java</h3>",
            "<pre>    lock.<mark>lock()</mark>;</pre>",
            "<b class=\"order\">1</b> lock() acquires it",
            "the method is left and it is still held",
            "<p class=\"fingerprint\">LockNotReleased bank.Account.withdraw(Lock,boolean,boolean)"
                + " lock() 1</p>");
  }

  @Test
  void explainsEachCheckThatFoundSomething() throws IOException {
    assertThat(Files.readString(page).lines())
        .filteredOn(line -> line.contains("<details class=\"about\">"))
        .hasSize(2)
        .anyMatch(line -> line.endsWith("<pre>LockNotReleased"));
  }

  @Test
  void showsSourceAsText() throws IOException {
    assertThat(Files.readString(page))
        .contains("&quot;&lt;/pre&gt;&lt;script&gt;&quot;.isEmpty()")
        .containsOnlyOnce("<script>");
  }

  @Test
  void showsTheFixAsADifference() throws IOException {
    assertThat(Files.readString(page))
        .contains(
            "<summary>Fix: Release tellers in a finally block</summary>",
            "<span class=\"removed\">-    tellers.release();</span>",
            "<span class=\"added\">+      tellers.release();</span>");
  }

  @Nested
  final class InABrowser {
    private static final List<String> BROWSERS =
        List.of("chromium", "chromium-browser", "google-chrome");

    /** What the page has become once its script has run. */
    private String dom(String words) throws Exception {
      Optional<Path> browser = browser();
      assumeThat(browser).isPresent();
      List<String> command =
          List.of(
              browser.get().toString(),
              "--headless",
              "--no-sandbox",
              "--disable-gpu",
              "--user-data-dir=" + folder.resolve("profile"),
              "--dump-dom",
              page.toUri() + "#q=" + words);
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isZero();
      return dom;
    }

    private static Optional<Path> browser() {
      return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
          .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
          .filter(Files::isExecutable)
          .findFirst();
    }

    private static Stream<String> hidden(String dom) {
      return dom.lines().filter(line -> line.contains("hidden=\"\""));
    }

    @Test
    void showsAllAtFirst() throws Exception {
      String dom = dom("");

      assertThat(dom).contains("<span id=\"shown\">2</span>");
      assertThat(hidden(dom)).singleElement().asString().contains("id=\"nothing\"");
    }

    @Test
    void searches() throws Exception {
      String dom = dom("account%20DEPOSIT");

      assertThat(dom).contains("<span id=\"shown\">1</span>");
      assertThat(hidden(dom)).anyMatch(line -> line.contains("data-check=\"LockNotReleased\""));
      assertThat(hidden(dom)).noneMatch(line -> line.contains("data-check=\"PermitNotReleased\""));
      assertThat(hidden(dom)).anyMatch(line -> line.startsWith("<section class=\"check\""));
    }

    @Test
    void saysWhereNothingIsFound() throws Exception {
      String dom = dom("elsewhere");

      assertThat(dom).contains("<span id=\"shown\">0</span>");
      assertThat(hidden(dom)).noneMatch(line -> line.contains("id=\"nothing\""));
    }
  }
}
