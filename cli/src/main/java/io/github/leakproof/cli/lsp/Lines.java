package io.github.leakproof.cli.lsp;

import io.github.leakproof.javac.editor.Span;
import java.util.Arrays;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Takes offsets of a text to the protocol's positions, in UTF-16 units, and back. */
final class Lines {
  private final String text;
  private final int[] starts;

  Lines(String text) {
    this.text = text;
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isEnd =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (isEnd) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** The offset of a position; of one behind a line's end, that of the end. */
  int offset(Position position) {
    if (position.getLine() >= starts.length) {
      return text.length();
    }
    int line = Math.max(position.getLine(), 0);
    int start = starts[line];
    int end = line + 1 < starts.length ? withoutSeparator(starts[line + 1]) : text.length();
    return Math.min(start + Math.max(position.getCharacter(), 0), end);
  }

  private int withoutSeparator(int next) {
    return next >= 2 && text.startsWith("\r\n", next - 2) ? next - 2 : next - 1;
  }

  Position position(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    int line = index >= 0 ? index : -index - 2;
    return new Position(line, offset - starts[line]);
  }

  Range range(Span span) {
    return new Range(position(span.start()), position(span.end()));
  }

  Span span(Range range) {
    int start = offset(range.getStart());
    return new Span(start, Math.max(start, offset(range.getEnd())));
  }
}
