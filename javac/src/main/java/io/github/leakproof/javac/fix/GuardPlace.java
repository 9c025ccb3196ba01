package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.type.TypeKind;

/** Puts a statement that tests a call where the call stood. */
final class GuardPlace {
  private static final String USED = "the result of the call is used";

  private final Workshop shop;
  private final SourceText source;

  GuardPlace(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  /**
   * Replaces the call.
   *
   * @param site path to a call
   * @param lines the statement's lines
   * @throws Refused if a statement cannot stand there
   */
  void put(Draft draft, TreePath site, List<String> lines) throws Refused {
    TreePath parent = site.getParentPath();
    if (parent.getLeaf() instanceof LambdaExpressionTree lambda
        && lambda.getBody() == site.getLeaf()) {
      putLambda(draft, site, parent, lines);
    } else if (parent.getLeaf() instanceof ExpressionStatementTree) {
      putStatement(draft, parent, lines);
    } else {
      throw new Refused(USED);
    }
  }

  private void putStatement(Draft draft, TreePath statement, List<String> lines) throws Refused {
    Tree parent = statement.getParentPath().getLeaf();
    if (parent instanceof ForLoopTree loop && loop.getStatement() != statement.getLeaf()) {
      throw new Refused("the call stands in the head of a loop");
    }
    int start = source.start(statement.getLeaf());
    String indent = source.indentAt(start);
    boolean listed =
        parent instanceof BlockTree
            || (parent instanceof CaseTree group && group.getStatements() != null);
    if (listed) {
      draft.replace(statement.getLeaf(), shop.wrapping.lines(indent, lines));
      return;
    }
    boolean ownLine = source.isFirstInLine(start);
    String outer = ownLine ? source.indentAt(source.start(parent)) : indent;
    String block = shop.wrapping.lines(outer, shop.wrapping.blockLines("{", lines));
    if (ownLine) {
      draft.replace(before(start), source.end(statement.getLeaf()), " " + block);
    } else {
      draft.replace(statement.getLeaf(), block);
    }
  }

  /** The end of what precedes the offset, if no comment stands between. */
  private int before(int offset) {
    int at = offset;
    while (Character.isWhitespace(source.text().charAt(at - 1))) {
      at--;
    }
    int line = source.lineStart(at);
    return source.text().substring(line, at).contains("//") ? offset : at;
  }

  private void putLambda(Draft draft, TreePath site, TreePath lambda, List<String> lines)
      throws Refused {
    boolean isVoid =
        shop.exceptions.descriptor(shop.code.type(lambda)).stream()
            .allMatch(m -> m.getReturnType().getKind() == TypeKind.VOID);
    if (!isVoid) {
      throw new Refused(USED);
    }
    String indent = source.indentAt(source.start(site.getLeaf()));
    draft.replace(
        site.getLeaf(), shop.wrapping.lines(indent, shop.wrapping.blockLines("{", lines)));
  }
}
