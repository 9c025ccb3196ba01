package io.github.leakproof.testcases.cases;

import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;

/** Which checks run over cases: one that is off by default only where a label speaks of it. */
public final class LabelledChecks {
  private static final java.util.regex.Pattern MARKER =
      java.util.regex.Pattern.compile("// LEAK \\w+/(\\w+)");

  private LabelledChecks() {}

  /** The checks for these files that are compiled together. */
  static Set<Pattern> in(List<Path> files) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readString(file));
    }
    return of(texts);
  }

  /** The checks for files of these texts that are compiled together. */
  public static Set<Pattern> of(Collection<String> texts) {
    Set<Pattern> checks = Pattern.defaults();
    for (String text : texts) {
      for (MatchResult marker : MARKER.matcher(text).results().toList()) {
        Pattern.byId(marker.group(1)).ifPresent(checks::add);
      }
    }
    return checks;
  }
}
