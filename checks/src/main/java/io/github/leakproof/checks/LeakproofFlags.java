package io.github.leakproof.checks;

import static java.util.stream.Collectors.toMap;

import com.google.errorprone.ErrorProneFlags;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.SettingsException;
import java.util.Map;
import javax.inject.Inject;

/** The only reader of the flags {@code -XepOpt:Leakproof:Name=value}. */
final class LeakproofFlags {
  /** What the flags begin with, as messages show it. */
  static final String PREFIX = "-XepOpt:Leakproof:";

  private static final String NAMESPACE = "Leakproof:";

  private final Map<String, String> values;

  @Inject
  LeakproofFlags(ErrorProneFlags flags) {
    values =
        flags.getFlagsMap().entrySet().stream()
            .filter(flag -> flag.getKey().startsWith(NAMESPACE))
            .collect(
                toMap(flag -> flag.getKey().substring(NAMESPACE.length()), Map.Entry::getValue));
  }

  /**
   * What users set.
   *
   * @throws SettingsException if there is no such flag, or no such value
   */
  Settings settings() {
    return Settings.of(values);
  }
}
