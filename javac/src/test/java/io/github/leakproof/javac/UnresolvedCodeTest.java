package io.github.leakproof.javac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Code with names that nobody can resolve, as where the class path is not complete. What leaks in
 * spite of them is labelled as in the cases; what they touch may be released there.
 */
class UnresolvedCodeTest {
  private static final java.util.regex.Pattern LABEL =
      java.util.regex.Pattern.compile("// LEAK \\w+/(\\w+)");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Calls", "Closures", "Statements", "Types", "Syntax"})
  void findsWhatIsLabelled(String name) throws IOException {
    Path text = Path.of("src", "test", "resources", "unresolved", name + ".java.txt");
    Path source = Files.copy(text, folder.resolve(name + ".java"));
    DriverResult result = new JavacDriver(JavacDriver.Watcher.NONE).run(compilation(source));
    assertThat(result.errors()).isPositive();
    assertThat(result.skipped()).isEmpty();
    assertThat(result.notes()).isEmpty();
    assertThat(result.findings())
        .extracting(f -> f.finding().line() + " " + f.finding().pattern().id())
        .containsExactlyInAnyOrderElementsOf(labels(source));
  }

  private static Compilation compilation(Path source) {
    return new Compilation(
        List.of(source),
        List.of(),
        List.of(),
        List.of("--release", "17"),
        Settings.DEFAULTS,
        Pattern.defaults());
  }

  private static List<String> labels(Path source) throws IOException {
    List<String> lines = Files.readAllLines(source);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher label = LABEL.matcher(lines.get(i));
      while (label.find()) {
        labels.add(i + 1 + " " + label.group(1));
      }
    }
    return labels;
  }
}
