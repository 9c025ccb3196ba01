package io.github.leakproof.javac.fix;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file's text, its lines and its own habits of layout. */
final class SourceText {

  private record Range(int start, int end) {}

  private final CompilationUnitTree unit;
  private final String text;
  private final SourcePositions positions;
  private final String newline;
  private final String indentUnit;
  private final List<Range> textBlocks = new ArrayList<>();

  SourceText(FixContext context) {
    unit = context.unit();
    text = context.source();
    positions = context.trees().getSourcePositions();
    newline = text.contains("\r\n") ? "\r\n" : "\n";
    indentUnit = findIndentUnit();
    findTextBlocks();
  }

  String text() {
    return text;
  }

  /** The line separator. */
  String newline() {
    return newline;
  }

  /** One level of indentation. */
  String indentUnit() {
    return indentUnit;
  }

  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /** Whether the tree was written here, not generated. */
  boolean isWritten(Tree tree) {
    return start(tree) >= 0 && end(tree) > start(tree);
  }

  String of(Tree tree) {
    return text.substring(start(tree), end(tree));
  }

  int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The offset of the line's separator, or of the end of the text. */
  int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    if (end < 0) {
      return text.length();
    }
    return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The offset of the next line, or the end of the text. */
  int nextLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  /** The white space that the offset's line begins with. */
  String indentAt(int offset) {
    int start = lineStart(offset);
    int end = start;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Whether only white space stands before the offset in its line. */
  boolean isFirstInLine(int offset) {
    return text.substring(lineStart(offset), offset).isBlank();
  }

  /** Whether only white space stands behind the offset in its line. */
  boolean isLastInLine(int offset) {
    return text.substring(offset, lineEnd(offset)).isBlank();
  }

  boolean isSameLine(int offset, int other) {
    return lineStart(offset) == lineStart(other);
  }

  /** The end of the tree, together with a comment that follows in the same line and ends it. */
  int endWithComment(Tree tree) {
    int end = end(tree);
    int next = skipBlanks(end);
    if (text.startsWith("//", next)) {
      return lineEnd(next);
    }
    if (text.startsWith("/*", next)) {
      int close = text.indexOf("*/", next);
      if (close >= 0 && isSameLine(next, close) && isLastInLine(close + 2)) {
        return close + 2;
      }
    }
    return end;
  }

  /** The end of the last blank line that follows the offset's line, or the offset. */
  int endOfBlankLines(int offset) {
    int end = offset;
    int line = nextLine(offset);
    while (line < text.length() && line > offset && isLastInLine(line)) {
      end = lineEnd(line);
      line = nextLine(line);
    }
    return end;
  }

  int skipBlanks(int offset) {
    int at = offset;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether the line that starts here continues a text block. */
  boolean continuesTextBlock(int lineStart) {
    return textBlocks.stream().anyMatch(r -> r.start < lineStart && lineStart <= r.end);
  }

  /** The starts of the lines that begin within the range. */
  List<Integer> lineStarts(int start, int end) {
    List<Integer> starts = new ArrayList<>();
    int line = start == lineStart(start) ? start : nextLine(start);
    while (line < end) {
      starts.add(line);
      line = nextLine(line);
    }
    return starts;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private void findTextBlocks() {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree literal, Void unused) {
        int start = start(literal);
        if (start >= 0 && text.startsWith("\"\"\"", start)) {
          textBlocks.add(new Range(start, end(literal)));
        }
        return null;
      }
    }.scan(unit, null);
  }

  private String findIndentUnit() {
    Map<String, Integer> votes = new HashMap<>();
    String outer = "";
    boolean opened = false;
    for (String line : text.split("\r?\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      if (opened && indent.startsWith(outer) && indent.length() > outer.length()) {
        votes.merge(indent.substring(outer.length()), 1, Integer::sum);
      }
      opened = line.stripTrailing().endsWith("{");
      outer = indent;
    }
    return votes.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(e -> -e.getKey().length()))
        .map(Map.Entry::getKey)
        .orElse("  ");
  }
}
