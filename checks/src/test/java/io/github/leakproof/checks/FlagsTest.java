package io.github.leakproof.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.ErrorProneFlags;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What users write after {@code -XepOpt:Leakproof:} reaches the engine. */
final class FlagsTest {

  @Test
  void areOptional() {
    assertThat(settings(Map.of())).isEqualTo(Settings.DEFAULTS);
  }

  @Test
  void reachTheSettings() {
    Settings settings =
        settings(
            Map.of(
                "Leakproof:Ownership", "strict",
                "Leakproof:Paths", "all",
                "Leakproof:StaticResources", "true",
                "Leakproof:PutTimeoutSeconds", "5",
                "Leakproof:RequestTimeoutSeconds", "7",
                "Leakproof:Stubs", "own.astub",
                "Leakproof:Baseline", "known.txt"));

    assertThat(settings)
        .isEqualTo(
            new Settings(
                true,
                true,
                true,
                Duration.ofSeconds(5),
                Duration.ofSeconds(7),
                List.of(Path.of("own.astub")),
                Optional.of(Path.of("known.txt"))));
  }

  @Test
  void leaveOtherPluginsAlone() {
    assertThat(settings(Map.of("NullAway:AnnotatedPackages", "bank"))).isEqualTo(Settings.DEFAULTS);
  }

  @Test
  void nameWhatIsWrong() {
    assertThatThrownBy(() -> settings(Map.of("Leakproof:PutTimeoutSeconds", "soon")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("PutTimeoutSeconds", "soon")
        .hasMessageNotContaining("\n");
  }

  @Test
  void nameWhatIsUnknown() {
    assertThatThrownBy(() -> settings(Map.of("Leakproof:Owner", "strict")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("Owner");
  }

  private static Settings settings(Map<String, String> flags) {
    return new LeakproofFlags(ErrorProneFlags.fromMap(flags)).settings();
  }
}
