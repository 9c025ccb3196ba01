package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.finding.Ending.Means;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;

/**
 * A helper acquires, and another one releases further down in the same block: the release goes into
 * a {@code finally} as it is written.
 */
final class HelperPairFix implements Strategy {
  private static final String UNKNOWN = "no release call is known for this type";

  private final Workshop shop;
  private final SourceText source;

  HelperPairFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    StatementSlot slot = acquire(request.site());
    TreePath release = release(request, slot);
    int last = slot.siblings().indexOf(release.getLeaf());
    Region between = slot.rest().until(last);
    if (between.isEmpty()) {
      throw new Refused("it is released right away");
    }
    checkSteady(release, between);
    int start = source.start(slot.statement());
    String indent = source.indentAt(start);
    Draft draft = shop.draft(request.site(), "Release it in a finally block");
    shop.hoisting.hoist(draft, between, start);
    int opened = shop.wrapping.openAfter(draft, slot.statement(), between, "try {");
    shop.wrapping.closeAt(
        draft,
        (StatementTree) release.getLeaf(),
        opened,
        indent,
        shop.wrapping.finallyClause(indent, List.of(source.of(release.getLeaf()))));
    return draft;
  }

  /** The statement that acquires, for certain. */
  private StatementSlot acquire(TreePath site) throws Refused {
    TreePath statement = site.getParentPath();
    boolean isStatement =
        statement.getLeaf() instanceof ExpressionStatementTree
            || statement.getLeaf() instanceof VariableTree;
    if (!isStatement || shop.code.type(site).getKind() == TypeKind.BOOLEAN) {
      throw new Refused(UNKNOWN);
    }
    StatementSlot slot = StatementSlot.of(statement);
    if (!(slot.owner().getLeaf() instanceof BlockTree) || slot.isLast()) {
      throw new Refused(UNKNOWN);
    }
    return slot;
  }

  /** The one statement that releases, behind it in its block. */
  private TreePath release(FixRequest request, StatementSlot slot) throws Refused {
    List<TreePath> all = request.endingsWithin(Code.body(slot.path()));
    boolean isSole =
        all.size() == 1
            && request.endings().values().stream().allMatch(Means.RELEASED::equals)
            && all.get(0).getLeaf() instanceof MethodInvocationTree
            && all.get(0).getParentPath().getLeaf() instanceof ExpressionStatementTree;
    if (!isSole || slot.siblings().indexOf(all.get(0).getParentPath().getLeaf()) < slot.index()) {
      throw new Refused(UNKNOWN);
    }
    return all.get(0).getParentPath();
  }

  /** Whether the release means the same behind an exception: nothing in it changes in between. */
  private void checkSteady(TreePath release, Region between) throws Refused {
    TreePath call =
        new TreePath(release, ((ExpressionStatementTree) release.getLeaf()).getExpression());
    MethodInvocationTree tree = (MethodInvocationTree) call.getLeaf();
    for (ExpressionTree argument : tree.getArguments()) {
      if (!shop.expressions.isRepeatable(new TreePath(call, argument))
          && !Expressions.isPlain(argument)) {
        throw new Refused("an argument of the release cannot be moved");
      }
    }
    Optional<TreePath> receiver = Expressions.receiver(call);
    if (receiver.isPresent() && !shop.expressions.isRepeatable(receiver.get())) {
      throw new Refused("an argument of the release cannot be moved");
    }
    for (TreePath name : Code.find(call, p -> p.getLeaf() instanceof IdentifierTree)) {
      Optional<Element> element = shop.code.element(name);
      boolean changes =
          element.isPresent()
              && (shop.uses.isAssigned(between, element.get())
                  || !Code.find(between, p -> declares(p, element.get())).isEmpty());
      if (changes) {
        throw new Refused("what releases it is made after it is acquired");
      }
    }
  }

  private boolean declares(TreePath path, Element element) {
    return path.getLeaf() instanceof VariableTree
        && shop.code.element(path).filter(element::equals).isPresent();
  }
}
