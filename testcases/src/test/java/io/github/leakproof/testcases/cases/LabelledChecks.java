package io.github.leakproof.testcases.cases;

import io.github.leakproof.core.pattern.Pattern;
import java.util.Collection;
import java.util.Set;
import java.util.regex.MatchResult;

/** Which checks run over cases: one that is off by default only where a label speaks of it. */
public final class LabelledChecks {
  private static final java.util.regex.Pattern MARKER =
      java.util.regex.Pattern.compile("// LEAK \\w+/(\\w+)");

  private LabelledChecks() {}

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
