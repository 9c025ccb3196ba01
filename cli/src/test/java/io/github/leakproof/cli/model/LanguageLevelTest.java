package io.github.leakproof.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LanguageLevelTest {
  private static final int RUNNING = Runtime.version().feature();

  @Test
  void namesReleaseOrSource() {
    assertThat(new LanguageLevel(11, true).flags()).containsExactly("--release", "11");
    assertThat(new LanguageLevel(11, false).flags()).containsExactly("-source", "11");
  }

  @Test
  void staysWithinWhatTheCompilerSupports() {
    assertThat(new LanguageLevel(5, false).flags()).containsExactly("-source", "8");
    assertThat(new LanguageLevel(999, true).flags())
        .containsExactly("--release", Integer.toString(RUNNING));
  }

  @Test
  void isTooNewOnlyAboveTheRunningJdk() {
    assertThat(new LanguageLevel(RUNNING, true).isTooNew()).isFalse();
    assertThat(new LanguageLevel(RUNNING + 1, true).isTooNew()).isTrue();
  }

  @Test
  void mergesToTheNewerLevelAndTheJdksClassesUnlessBothHaveARelease() {
    LanguageLevel release8 = new LanguageLevel(8, true);

    assertThat(release8.and(new LanguageLevel(11, true))).isEqualTo(new LanguageLevel(11, true));
    assertThat(release8.and(new LanguageLevel(11, false))).isEqualTo(new LanguageLevel(11, false));
    assertThat(release8.and(new LanguageLevel(7, false))).isEqualTo(new LanguageLevel(8, false));
  }
}
