package io.github.leakproof.spotbugs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged plugin, found and run by SpotBugs' own command line. */
final class PluginIT {
  private static final Path SAMPLES = Path.of("src", "test", "resources", "sample");
  private static final Path BANK = SAMPLES.resolve("Bank.java");
  private static final Path TELLER = SAMPLES.resolve("Teller.java");
  private static final Pattern LEAK = Pattern.compile("LEAK (\\w+ \\d in [\\w<>]+)");
  private static final Pattern OFF = Pattern.compile("OFF (\\w+)");
  private static final String DETECTORS = "LockReleaseDetector";

  @TempDir private static Path folder;
  private static Path classes;

  @BeforeAll
  static void compile() throws IOException {
    classes = compiled("-g", BANK, TELLER);
  }

  private static Path compiled(String debug, Path... sources) throws IOException {
    Path output = Files.createTempDirectory(folder, "classes");
    List<String> options = new ArrayList<>(List.of(debug, "-proc:none", "-d", output.toString()));
    options.addAll(List.of("-cp", System.getProperty("java.class.path")));
    Stream.of(sources).map(Path::toString).forEach(options::add);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, options.toArray(String[]::new))).isZero();
    return output;
  }

  @Test
  void reportsWhatIsLabelled() throws Exception {
    SpotBugsRun run = SpotBugsRun.of(classes, folder.resolve("all.xml"), List.of());
    assertThat(run.leaks()).isEqualTo(labels(LEAK, BANK, TELLER));
    assertThat(run.output()).doesNotContain("Leakproof:");
  }

  @Test
  void saysNoLineWhereTheClassFileHasNone() throws Exception {
    SpotBugsRun run =
        SpotBugsRun.of(compiled("-g:none", BANK), folder.resolve("no-lines.xml"), List.of());
    assertThat(run.leaksWithoutLines())
        .isEqualTo(
            labels(LEAK, BANK).stream()
                .map(label -> label.substring(label.indexOf(' ') + 1))
                .collect(toSet()));
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
    assertThat(run.leaks())
        .extracting(leak -> leak.replaceFirst(" \\d in .*", ""))
        .containsExactlyElementsOf(labels(OFF, BANK, TELLER));
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

  @Test
  void leavesOutWhatOurOwnBaselineKnows() throws Exception {
    Path baseline = folder.resolve("known.txt");
    Files.writeString(
        baseline, "# Leakproof baseline 1\nLockNotReleased sample.Bank.deposit(long) lock() 1\n");
    Set<String> all =
        SpotBugsRun.of(classes, folder.resolve("old.xml"), List.of(), "-visitors", DETECTORS)
            .leaks();
    Set<String> news =
        SpotBugsRun.of(
                classes,
                folder.resolve("new.xml"),
                List.of("-Dleakproof.Baseline=" + baseline),
                "-visitors",
                DETECTORS)
            .leaks();
    assertThat(news).isNotEmpty();
    assertThat(all).containsAll(news).hasSize(news.size() + 1);
    assertThat(all)
        .filteredOn(leak -> !news.contains(leak))
        .singleElement()
        .asString()
        .endsWith("LOCK_NOT_RELEASED 2 in deposit");
  }

  @Test
  void saysThatABaselineIsBroken() throws Exception {
    SpotBugsRun run =
        SpotBugsRun.of(
            classes,
            folder.resolve("broken.xml"),
            List.of("-Dleakproof.Baseline=" + folder.resolve("none.txt")),
            "-visitors",
            DETECTORS);
    assertThat(run.leaks()).isEmpty();
    assertThat(run.output()).contains("Leakproof: leakproof.Baseline ", "cannot be read");
  }

  private static Set<String> labels(Pattern kind, Path... sources) throws IOException {
    Set<String> labels = new TreeSet<>();
    for (Path source : sources) {
      List<String> lines = Files.readAllLines(source);
      for (int i = 0; i < lines.size(); i++) {
        Matcher label = kind.matcher(lines.get(i));
        if (label.find()) {
          labels.add("%s:%d %s".formatted(source.getFileName(), i + 1, label.group(1)));
        }
      }
    }
    return labels;
  }
}
