package io.github.leakproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.cli.report.SarifSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars are scanned by their class files or, where they have none, by their sources. */
final class JarTest {
  private static final String USES =
      """
      package lib;

      public class Uses {
        public static void start(java.util.concurrent.ExecutorService pool) {
          pool.execute(() -> {});
        }
      }
      """;

  private static final String CALLER =
      """
      package bank;

      class Account {
        void work() {
          lib.Uses.start(java.util.concurrent.Executors.newFixedThreadPool(2));
        }
      }
      """;

  private static final String ACCOUNT =
      """
      package bank;

      import java.util.concurrent.locks.Lock;

      class Account {
        static class Entry {
          void write(Lock lock, Runnable task) {
            lock.lock();
            task.run();
            lock.unlock();
          }
        }
      }
      """;

  @TempDir private Path folder;
  private Path account;

  @BeforeEach
  void writeSource() throws IOException {
    account = Files.createDirectories(folder.resolve("src/bank")).resolve("Account.java");
    Files.writeString(account, ACCOUNT);
  }

  private Path jar(String name, Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
    return file;
  }

  private Path compiled(String name, Path source, String classPath) throws IOException {
    Path output = Files.createDirectories(folder.resolve(name));
    List<String> options =
        List.of("-g", "-proc:none", "-cp", classPath, "-d", output.toString(), source.toString());
    int status =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
    assertThat(status).isZero();
    return output;
  }

  private Path classes(String classPath) throws IOException {
    Path output = compiled("classes", account, classPath);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        entries.put(output.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    entries.put("META-INF/versions/99/bank/Account.class", new byte[] {1});
    return jar("app.jar", entries);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(folder.resolve("cache"), arguments);
  }

  @Test
  void scansClassFiles() throws IOException {
    CommandRun run = run("scan", classes("").toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("bank/Account.java:8: [LockNotReleased]")
        .contains("8  lock() acquires it")
        .endsWith("1 finding in 1 file; 2 files analysed\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void knowsLeaksOfTheSources() throws IOException {
    Path jar = classes("");
    Path baseline = folder.resolve("known.txt");
    run("baseline", "-o", baseline.toString(), account.toString());

    assertThat(run("scan", "--baseline", baseline.toString(), jar.toString()).out())
        .isEqualTo("0 findings; 1 in the baseline; 2 files analysed\n");
  }

  @Test
  void reportsInAllFormats() throws IOException {
    String jar = classes("").toString();

    SarifSchema.assertValid(run("scan", "--format", "sarif", jar).out());
    assertThat(run("scan", "--format", "html", jar).out()).contains("bank/Account.java:8");
    assertThat(run("scan", "--format", "json", jar).out()).contains("\"bank/Account.java\"");
  }

  @Test
  void scansSourcesWhereThereAreNoClassFiles() throws IOException {
    Path jar = jar("app-sources.jar", Map.of("bank/Account.java", bytes(ACCOUNT)));

    CommandRun run = run("scan", jar.toString());

    assertThat(run.out())
        .startsWith("bank/Account.java:8: [LockNotReleased]")
        .contains("^^^^^^")
        .endsWith("1 finding in 1 file; 1 file analysed\n");
  }

  @Test
  void looksIntoTheClassPath() throws IOException {
    Path uses = Files.createDirectories(folder.resolve("lib")).resolve("Uses.java");
    Files.writeString(uses, USES);
    Files.writeString(account, CALLER);
    String library = compiled("library", uses, "").toString();
    String jar = classes(library).toString();

    assertThat(run("scan", jar).out()).startsWith("0 findings");
    assertThat(run("scan", "-cp", library, jar).out())
        .startsWith("bank/Account.java:5: [ExecutorNotShutdown]");
  }

  @Test
  void saysWhatItCannotUse() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jar"), "no zip file");
    Path empty = jar("empty.jar", Map.of("README", bytes("nothing")));

    assertThat(run("scan", broken.toString()))
        .isEqualTo(
            new CommandRun(2, "", "leakproof: cannot read %s: it is no jar%n".formatted(broken)));
    assertThat(run("scan", empty.toString()))
        .isEqualTo(
            new CommandRun(
                2, "", "leakproof: neither class files nor Java files in %s%n".formatted(empty)));
    Path classes = classes("");
    assertThat(run("fix", classes.toString()))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "leakproof: %s holds class files, and fixes need sources%n".formatted(classes)));
  }
}
