package io.github.leakproof.cli.model;

import java.util.List;

/**
 * The version of Java that sources are written in.
 *
 * @param feature the feature release, 8 for {@code 1.8}
 * @param release whether the JDK's classes are those of that release too, as with {@code --release}
 */
public record LanguageLevel(int feature, boolean release) {
  /** The language of the running JDK. */
  public static final LanguageLevel RUNNING = new LanguageLevel(Runtime.version().feature(), false);

  private static final int OLDEST = 8;

  /** The level at which code of both levels compiles. */
  public LanguageLevel and(LanguageLevel other) {
    return new LanguageLevel(Math.max(feature, other.feature), release && other.release);
  }

  /** The compiler's flags, for a level that the running JDK supports. */
  public List<String> flags() {
    int level = Math.min(Math.max(feature, OLDEST), Runtime.version().feature());
    return List.of(release ? "--release" : "-source", Integer.toString(level));
  }

  /** Whether the running JDK is too old for this level. */
  public boolean isTooNew() {
    return feature > Runtime.version().feature();
  }
}
