package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Puts a region of statements into a {@code try}. */
final class Wrapping {

  private final SourceText source;

  Wrapping(SourceText source) {
    this.source = source;
  }

  /** The lines of a block's end, ready to be inserted: the first has no indentation of its own. */
  String lines(String indent, List<String> lines) {
    return String.join(source.newline() + indent, lines);
  }

  /** The end of a {@code try} whose {@code finally} holds these lines. */
  String finallyClause(String indent, List<String> body) {
    return lines(indent, blockLines("} finally {", body));
  }

  /** A block's lines. */
  List<String> blockLines(String opener, List<String> body) {
    List<String> lines = new ArrayList<>();
    lines.add(opener);
    body.forEach(l -> lines.add(source.indentUnit() + l));
    lines.add("}");
    return lines;
  }

  /** Opens the block behind a statement. */
  int openAfter(Draft draft, Tree previous, Region region, String opener) {
    String indent = source.indentAt(source.start(previous));
    int first = source.start(region.first());
    if (source.isSameLine(source.end(previous), first)) {
      return openInLine(draft, source.end(previous), first, indent, opener);
    }
    int at = source.endWithComment(previous);
    draft.replace(at, source.endOfBlankLines(at), source.newline() + indent + opener);
    return at;
  }

  /** Opens the block between two offsets of a line, of which the second is in the block. */
  private int openInLine(Draft draft, int from, int first, String indent, String opener) {
    String line = source.newline() + indent;
    draft.replace(from, first, line + opener + line + source.indentUnit() + comment(from, first));
    return first;
  }

  /** What stands between two offsets of a line, apart from blanks. */
  String comment(int from, int to) {
    String text = source.text().substring(from, to).strip();
    return text.isEmpty() ? "" : text + " ";
  }

  /** Opens the block as the first thing in another block. */
  int openInside(Draft draft, BlockTree block, Region region, String indent, String opener) {
    int brace = source.start(block) + 1;
    int first = source.start(region.first());
    if (source.isSameLine(brace, first)) {
      return openInLine(draft, brace, first, indent, opener);
    }
    int next = source.skipBlanks(brace);
    int at = source.text().startsWith("//", next) ? source.lineEnd(next) : brace;
    draft.insert(at, source.newline() + indent + opener);
    return at;
  }

  /** Opens the block before a statement. */
  int openBefore(Draft draft, Tree statement, String opener) {
    int at = source.start(statement);
    String indent = source.indentAt(at);
    draft.insert(at, opener + source.newline() + indent + source.indentUnit());
    return at;
  }

  /** Ends the block behind the region. */
  void close(Draft draft, Region region, int opened, String indent, String closer) {
    int at = source.endWithComment(region.last());
    draft.shift(opened, at, 1);
    if (source.isLastInLine(at)) {
      draft.insert(at, source.newline() + indent + closer);
    } else {
      int next = source.skipBlanks(at);
      draft.replace(at, next, source.newline() + indent + closer + source.newline() + indent);
    }
  }

  /** Ends the block in the place of a statement. */
  void closeAt(Draft draft, StatementTree replaced, int opened, String indent, String closer) {
    int at = source.start(replaced);
    int end = source.end(replaced);
    int next = source.skipBlanks(end);
    boolean comment = source.text().startsWith("/", next);
    boolean tail = !source.isLastInLine(end) && !comment;
    String behind = tail ? source.newline() + indent : "";
    int until = tail ? next : end;
    if (source.isFirstInLine(at)) {
      draft.shift(opened, source.lineStart(at), 1);
      draft.replace(at, until, closer + behind);
    } else {
      int from = at;
      while (source.text().charAt(from - 1) == ' ') {
        from--;
      }
      draft.shift(opened, at, 1);
      draft.replace(from, until, source.newline() + indent + closer + behind);
    }
  }
}
