package io.github.leakproof.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged plugin, found and run by SpotBugs' own command line. */
final class PluginIT {
  private static final Path SAMPLE = Path.of("src", "test", "resources", "sample", "Bank.java");
  private static final Pattern LEAK = Pattern.compile("LEAK (\\w+ \\d)");
  private static final Pattern OFF = Pattern.compile("OFF (\\w+ \\d)");
  private static final String DETECTORS = "LockReleaseDetector";

  @TempDir private static Path folder;
  private static Path classes;

  @BeforeAll
  static void compile() throws IOException {
    classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int result =
        compiler.run(
            null, null, null, "-g", "-proc:none", "-d", classes.toString(), SAMPLE.toString());
    assertThat(result).isZero();
  }

  @Test
  void reportsWhatIsLabelled() throws Exception {
    SpotBugsRun run = SpotBugsRun.of(classes, folder.resolve("all.xml"), List.of());
    assertThat(run.leaks()).isEqualTo(labels(LEAK));
    assertThat(run.output()).doesNotContain("Leakproof:");
  }

  @Test
  void knowsTheBugsOfABaseline() throws Exception {
    Path baseline = folder.resolve("baseline.xml");
    SpotBugsRun.of(classes, baseline, List.of(), "-visitors", DETECTORS);
    SpotBugsRun run =
        SpotBugsRun.of(
            classes,
            folder.resolve("news.xml"),
            List.of(),
            "-visitors",
            DETECTORS,
            "-excludeBugs",
            baseline.toString());
    assertThat(run.leaks()).isEmpty();
  }

  @Test
  void runsWhatIsOffByDefaultWhereItIsAskedFor() throws Exception {
    SpotBugsRun run =
        SpotBugsRun.of(
            classes, folder.resolve("waits.xml"), List.of(), "-visitors", "UnboundedWaitDetector");
    assertThat(run.leaks()).isEqualTo(labels(OFF));
  }

  @Test
  void saysWhichSettingIsWrong() throws Exception {
    SpotBugsRun run =
        SpotBugsRun.of(
            classes,
            folder.resolve("wrong.xml"),
            List.of("-Dleakproof.Ownership=perhaps"),
            "-visitors",
            DETECTORS);
    assertThat(run.leaks()).isEmpty();
    assertThat(run.output())
        .contains("Leakproof: leakproof.Ownership must be strict or default, not \"perhaps\"");
  }

  private static Set<String> labels(Pattern kind) throws IOException {
    Set<String> labels = new TreeSet<>();
    List<String> lines = Files.readAllLines(SAMPLE);
    for (int i = 0; i < lines.size(); i++) {
      Matcher label = kind.matcher(lines.get(i));
      if (label.find()) {
        labels.add(i + 1 + " " + label.group(1));
      }
    }
    return labels;
  }
}
