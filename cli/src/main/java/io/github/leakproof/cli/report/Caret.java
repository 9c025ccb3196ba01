package io.github.leakproof.cli.report;

import io.github.leakproof.javac.SourceSpan;

/** Marks a stretch of a source line on the line below. */
final class Caret {
  private Caret() {}

  /**
   * What stands below the line, without its indentation, so that the stretch is underlined; empty
   * where the stretch is not in the line.
   *
   * @param line the whole line in which the span begins
   */
  static String under(String line, SourceSpan span) {
    int indentation = line.length() - line.stripLeading().length();
    int start = span.column() - 1;
    int lineEnd = line.stripTrailing().length();
    int end = span.endLine() == span.line() ? Math.min(span.endColumn() - 1, lineEnd) : lineEnd;
    if (start < indentation || start >= end) {
      return "";
    }
    String before = line.substring(indentation, start).replaceAll("[^\t]", " ");
    return before + "^".repeat(line.substring(start, end).stripTrailing().length());
  }
}
