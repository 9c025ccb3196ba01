package io.github.leakproof.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.leakproof.cli.Main;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that are installed, against the server as it is compiled. */
class RealClientsTest {
  private static final Path EDITORS = Path.of("..", "editors");

  @TempDir Path folder;

  @Test
  void neovim() throws IOException, InterruptedException {
    assumeTrue(isInstalled("nvim"), "Neovim is not installed");
    assertThat(run("neovim")).contains("neovim: passed");
  }

  @Test
  void protocolLibraryOfNode() throws IOException, InterruptedException {
    assumeTrue(isInstalled("node"), "Node.js is not installed");
    assumeTrue(
        Files.isDirectory(EDITORS.resolve("node/node_modules")),
        "the library is not there: run \"npm ci\" in editors/node");
    assertThat(run("node")).contains("node: passed");
  }

  @Test
  void visualStudioCode() throws IOException, InterruptedException {
    assumeTrue(
        isInstalled("node") && isInstalled("code-server") && isInstalled("chromium"),
        "code-server or Chromium is not installed");
    assumeTrue(
        Files.isRegularFile(EDITORS.resolve("vscode/out/extension.js")),
        "the extension is not built: run \"npm ci\" and \"npm run build\" in editors/vscode");
    assertThat(run("vscode")).contains("vscode: passed");
  }

  private String run(String client) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    ProcessBuilder command =
        new ProcessBuilder("bash", EDITORS.resolve("try.sh").toString(), client)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    command.environment().put("LEAKPROOF_LSP", String.join("\n", server()));
    Process process = command.start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  /** This Java, with what it was told of the compiler's packages. */
  private static List<String> server() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Xss64m");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("--add-"))
        .forEach(words::add);
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    words.addAll(List.of("-cp", classPath, Main.class.getName(), "lsp"));
    return words;
  }

  private static boolean isInstalled(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
  }
}
