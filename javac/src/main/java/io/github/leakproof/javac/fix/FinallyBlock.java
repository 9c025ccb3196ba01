package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import java.util.List;

/** A {@code finally} block that releases. */
final class FinallyBlock {
  private final Workshop shop;
  private final SourceText source;
  private final TreePath path;

  FinallyBlock(Workshop shop, TreePath path) {
    this.shop = shop;
    this.source = shop.source;
    this.path = path;
  }

  /** What precedes a statement of the block. */
  Region before(StatementTree statement) {
    List<? extends StatementTree> statements = ((BlockTree) path.getLeaf()).getStatements();
    return new Region(path, statements, 0, statements.indexOf(statement));
  }

  /** Sees to it that the release runs even if what precedes it throws. */
  void release(Draft draft, TreePath statement) throws Refused {
    StatementTree old = (StatementTree) statement.getLeaf();
    if (before(old).isEmpty()) {
      return;
    } else if (!source.isFirstInLine(source.start(old))) {
      throw new Refused("the statements share a line");
    }
    release(draft, old, List.of(source.of(old)));
  }

  /** The same with other lines in the place of the statement. */
  void release(Draft draft, StatementTree old, List<String> lines) throws Refused {
    Region before = before(old);
    String indent = source.indentAt(source.start(old));
    int opened =
        shop.wrapping.openInside(draft, (BlockTree) path.getLeaf(), before, indent, "try {");
    shop.hoisting.hoist(draft, before, source.start(before.first()));
    shop.wrapping.closeAt(draft, old, opened, indent, shop.wrapping.finallyClause(indent, lines));
  }
}
