package io.github.leakproof.javac.lower;

import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import org.jspecify.annotations.Nullable;

/**
 * Line numbers of trees. The position that the parser gives a call is that of its argument list's
 * opening parenthesis; {@code new} has that of the word, a declaration that of its name.
 */
public final class Lines {
  private Lines() {}

  /** The 1-based line of the tree's own position; 0 where it has none. */
  public static int of(TreePath path, Tree tree) {
    int position = ((JCTree) tree).pos;
    LineMap lines = path.getCompilationUnit().getLineMap();
    return position < 0 || lines == null ? 0 : (int) lines.getLineNumber(position);
  }

  /** The line of the path's tree, or of the nearest around it that has one. */
  static int of(@Nullable TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      int line = of(at, at.getLeaf());
      if (line > 0) {
        return line;
      }
    }
    return 0;
  }
}
