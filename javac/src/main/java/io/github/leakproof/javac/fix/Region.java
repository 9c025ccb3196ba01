package io.github.leakproof.javac.fix;

import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;

/**
 * Consecutive statements of one list.
 *
 * @param owner path to the block or case group
 * @param siblings all its statements
 * @param from index of the first one that belongs to the region
 * @param to index behind the last one
 */
record Region(TreePath owner, List<? extends StatementTree> siblings, int from, int to) {

  boolean isEmpty() {
    return from >= to;
  }

  List<? extends StatementTree> statements() {
    return siblings.subList(from, to);
  }

  /** The statements of the list that follow. */
  List<? extends StatementTree> after() {
    return siblings.subList(to, siblings.size());
  }

  StatementTree first() {
    return siblings.get(from);
  }

  StatementTree last() {
    return siblings.get(to - 1);
  }

  Region until(int end) {
    return new Region(owner, siblings, from, end);
  }

  TreePath path(Tree statement) {
    return new TreePath(owner, statement);
  }
}
