package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import java.util.List;

/** Writes into the block of a {@code catch}, which may move to a deeper level meanwhile. */
final class HandlerBlock {
  private final SourceText source;
  private final Wrapping wrapping;
  private final String deeper;

  HandlerBlock(Workshop shop) {
    this(shop, 0);
  }

  /**
   * Writes into blocks that the same draft moves.
   *
   * @param levels how far they move
   */
  HandlerBlock(Workshop shop, int levels) {
    this.source = shop.source;
    this.wrapping = shop.wrapping;
    this.deeper = shop.source.indentUnit().repeat(levels);
  }

  /** The indentation of the offset's line, once it is moved. */
  String indentAt(int offset) {
    return source.indentAt(offset) + deeper;
  }

  /** The indentation of the block's statements, once they are moved. */
  private String inner(BlockTree block) {
    int close = source.end(block) - 1;
    for (StatementTree statement : block.getStatements()) {
      if (source.isFirstInLine(source.start(statement))) {
        return indentAt(source.start(statement));
      }
    }
    int line = source.isFirstInLine(close) ? close : source.start(block);
    return indentAt(line) + source.indentUnit();
  }

  /**
   * Puts lines before the comments that are all that is there, and a statement behind them.
   *
   * @return whether there are such comments, with room behind them
   */
  boolean surround(Draft draft, BlockTree block, List<String> lines, String statement) {
    int open = source.start(block) + 1;
    int close = source.end(block) - 1;
    if (source.text().substring(open, close).isBlank() || !source.isFirstInLine(close)) {
      return false;
    }
    prepend(draft, block, lines);
    draft.insert(source.lineStart(close), inner(block) + statement + source.newline());
    return true;
  }

  /** Puts lines before all that is there. */
  void prepend(Draft draft, BlockTree block, List<String> lines) {
    int open = source.start(block) + 1;
    int close = source.end(block) - 1;
    String indent = inner(block);
    String text = source.newline() + indent + wrapping.lines(indent, lines);
    if (!source.isSameLine(open, close)) {
      draft.insert(behindComment(open), text);
    } else if (lines.size() == 1) {
      String gap = source.text().charAt(open) == '}' ? " " : "";
      draft.insert(open, " " + lines.get(0) + gap);
    } else {
      int first = source.skipBlanks(open);
      String rest = first == close ? "" : indent;
      draft.replace(
          open, first, text + source.newline() + (first == close ? indentAt(open) : rest));
    }
  }

  /** The offset, or the end of the comment that ends its line. */
  private int behindComment(int open) {
    int next = source.skipBlanks(open);
    return source.text().startsWith("//", next) ? source.lineEnd(next) : open;
  }

  /** Puts lines behind the last statement, of which there must be one. */
  void append(Draft draft, BlockTree block, List<String> lines) {
    List<? extends StatementTree> statements = block.getStatements();
    StatementTree last = statements.get(statements.size() - 1);
    int end = source.endWithComment(last);
    if (source.isSameLine(end, source.end(block)) && lines.size() == 1) {
      draft.insert(end, " " + lines.get(0));
    } else {
      String indent = inner(block);
      draft.insert(end, source.newline() + indent + wrapping.lines(indent, lines));
    }
  }
}
