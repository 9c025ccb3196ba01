package io.github.leakproof.cli.maven;

/** Cuts Maven's messages, which may be pages long, to what one line can say. */
final class FirstLine {
  private FirstLine() {}

  /** The first line of the innermost message that says something. */
  static String of(Throwable failure) {
    String text = "";
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t.getMessage() != null && !t.getMessage().isBlank()) {
        text = t.getMessage();
      }
    }
    return text.isEmpty()
        ? failure.getClass().getSimpleName()
        : text.strip().lines().findFirst().orElse(text);
  }
}
