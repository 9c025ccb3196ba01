package io.github.leakproof.cli.report;

import java.io.IOException;

/** Writes HTML; whatever is text is escaped. */
final class Markup {
  private final Appendable out;

  Markup(Appendable out) {
    this.out = out;
  }

  /** What is HTML already. */
  Markup raw(String html) throws IOException {
    out.append(html);
    return this;
  }

  /** Text, as content or as the value of an attribute in double quotes. */
  Markup text(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return this;
  }

  /** An element with a class and nothing but text in it. */
  Markup element(String name, String style, String text) throws IOException {
    return raw("<" + name + " class=\"" + style + "\">").text(text).raw("</" + name + ">");
  }
}
