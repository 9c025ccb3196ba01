package io.github.leakproof.spotbugs.descriptor;

import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A check's page as the HTML that SpotBugs shows. */
final class DocsPage {
  private static final String MARKERS = "(?m)^<!--.*-->\\R";

  private DocsPage() {}

  /** The page of the check, from the project's root. */
  static String html(Path root, Pattern check) throws IOException {
    String text = Files.readString(root.resolve(check.page())).replaceAll(MARKERS, "");
    return HtmlRenderer.builder().build().render(Parser.builder().build().parse(text));
  }
}
