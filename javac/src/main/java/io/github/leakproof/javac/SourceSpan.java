package io.github.leakproof.javac;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.Optional;

/**
 * A stretch of source text.
 *
 * @param line 1-based line of its first character
 * @param column 1-based column of that, in UTF-16 code units, a tab being one
 * @param endLine 1-based line of the character behind it
 * @param endColumn 1-based column of that
 */
public record SourceSpan(int line, int column, int endLine, int endColumn) {

  /** What a reader should look at first: of a call its name and arguments, of a loop its head. */
  static Optional<SourceSpan> of(TreePath path) {
    CompilationUnitTree unit = path.getCompilationUnit();
    Positions positions = new Positions(((JCCompilationUnit) unit).endPositions);
    Tree tree = path.getLeaf();
    if (tree instanceof ClassTree) {
      return Optional.empty(); // the engine has no tree for the finding
    }
    int start = positions.start(tree);
    int end = positions.end(tree);
    return start >= 0 && end > start
        ? Optional.of(between(unit.getLineMap(), start, end))
        : Optional.empty();
  }

  /** The text from one offset, from 0, to another. */
  public static SourceSpan between(LineMap lines, int start, int end) {
    return new SourceSpan(
        (int) lines.getLineNumber(start),
        column(lines, start),
        (int) lines.getLineNumber(end),
        column(lines, end));
  }

  /** The line map's own columns count a tab as several. */
  private static int column(LineMap lines, int offset) {
    return (int) (offset - lines.getStartPosition(lines.getLineNumber(offset))) + 1;
  }

  /** Offsets of trees; -1 where unknown. */
  private record Positions(EndPosTable ends) {
    int start(Tree tree) {
      if (tree instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof MemberSelectTree select) {
        int end = wholeEnd(select);
        return end < 0 ? -1 : end - select.getIdentifier().length();
      }
      return TreeInfo.getStartPos((JCTree) tree);
    }

    int end(Tree tree) {
      if (tree instanceof NewClassTree created && created.getClassBody() != null) {
        return wholeEnd(created.getIdentifier());
      }
      int whole = wholeEnd(tree);
      int body = bodyStart(tree);
      return body < 0 ? whole : Math.min(whole, body);
    }

    private static int bodyStart(Tree tree) {
      StatementTree body = null;
      if (tree instanceof CatchTree handler) {
        body = handler.getBlock();
      } else if (tree instanceof com.sun.source.tree.WhileLoopTree loop) {
        body = loop.getStatement();
      } else if (tree instanceof com.sun.source.tree.ForLoopTree loop) {
        body = loop.getStatement();
      } else if (tree instanceof com.sun.source.tree.EnhancedForLoopTree loop) {
        body = loop.getStatement();
      } else if (tree instanceof com.sun.source.tree.DoWhileLoopTree loop) {
        body = loop.getStatement();
      }
      return body instanceof BlockTree ? TreeInfo.getStartPos((JCTree) body) : -1;
    }

    private int wholeEnd(Tree tree) {
      return TreeInfo.getEndPos((JCTree) tree, ends);
    }
  }
}
