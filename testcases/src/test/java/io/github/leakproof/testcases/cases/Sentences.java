package io.github.leakproof.testcases.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.core.finding.Finding;
import java.util.regex.Pattern;

/** What a finding says: whole sentences, of which no word is missing. */
final class Sentences {
  private static final Pattern SENTENCES = Pattern.compile("(?:[^ ]+ )*[^ ]*[^ .:,]\\.");
  private static final Pattern STEP = Pattern.compile("(?:[^ ]+ )*[^ ]+");

  private Sentences() {}

  /** Fails where words are missing in the message, or in a step of the path. */
  static void check(Finding finding) {
    assertThat(finding.message()).matches(SENTENCES);
    assertThat(finding.path()).allSatisfy(step -> assertThat(step.text()).matches(STEP));
  }
}
