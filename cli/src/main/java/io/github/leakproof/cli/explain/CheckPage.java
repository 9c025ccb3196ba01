package io.github.leakproof.cli.explain;

import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The page that explains a check.
 *
 * @param markdown the page in Markdown; links lead nowhere outside the project and are left out
 */
public record CheckPage(String markdown) {
  private static final String MARKERS = "(?m)^<!--.*-->\\R";
  private static final String LINK = "\\[([^\\]]+)\\]\\([^)]*\\)";

  /** The page of a check. */
  public static CheckPage of(Pattern check) {
    String name = check.page().substring(check.page().lastIndexOf('/') + 1);
    try (InputStream in = CheckPage.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
      return new CheckPage(text.replaceAll(MARKERS, "").replaceAll(LINK, "$1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
