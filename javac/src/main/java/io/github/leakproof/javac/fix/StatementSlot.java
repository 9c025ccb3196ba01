package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;

/**
 * A statement in a list of statements.
 *
 * @param path path to the statement
 * @param siblings the statements of the block or of the case group
 * @param index the statement's place among them
 */
record StatementSlot(TreePath path, List<? extends StatementTree> siblings, int index) {

  /**
   * The slot of the statement that most closely encloses a tree.
   *
   * @throws Refused if that statement stands in no list of statements, or there is none
   */
  static StatementSlot enclosing(TreePath inner) throws Refused {
    return of(statement(inner));
  }

  /** The slot of a statement. */
  static StatementSlot of(TreePath statement) throws Refused {
    List<? extends StatementTree> siblings = statementsOf(statement.getParentPath().getLeaf());
    int index = siblings.indexOf(statement.getLeaf());
    if (index < 0) {
      throw new Refused("the statement stands in no block of its own");
    }
    return new StatementSlot(statement, siblings, index);
  }

  /** The path of the statement that most closely encloses a tree, or is it. */
  static TreePath statement(TreePath inner) throws Refused {
    TreePath path = inner;
    while (path != null && !(path.getLeaf() instanceof StatementTree)) {
      Tree.Kind kind = path.getLeaf().getKind();
      if (kind == Tree.Kind.LAMBDA_EXPRESSION) {
        throw new Refused("the call stands in the expression of a lambda");
      }
      path = path.getParentPath();
    }
    if (path == null || statementsLead(path)) {
      throw new Refused("the call stands in a field initializer");
    }
    return path;
  }

  private static boolean statementsLead(TreePath path) {
    Tree parent = path.getParentPath().getLeaf();
    return switch (parent.getKind()) {
      case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE, COMPILATION_UNIT, METHOD ->
          !(path.getLeaf() instanceof BlockTree);
      default -> false;
    };
  }

  private static List<? extends StatementTree> statementsOf(Tree parent) {
    if (parent instanceof BlockTree block) {
      return block.getStatements();
    }
    if (parent instanceof CaseTree group && group.getStatements() != null) {
      return group.getStatements();
    }
    return List.of();
  }

  StatementTree statement() {
    return (StatementTree) path.getLeaf();
  }

  TreePath owner() {
    return path.getParentPath();
  }

  boolean isLast() {
    return index == siblings.size() - 1;
  }

  StatementTree following() {
    return siblings.get(index + 1);
  }

  /** The statements behind this one. */
  Region rest() {
    return new Region(owner(), siblings, index + 1, siblings.size());
  }
}
