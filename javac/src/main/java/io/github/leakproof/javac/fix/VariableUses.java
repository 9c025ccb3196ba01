package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Where a variable is read and written. */
final class VariableUses {

  private final Code code;

  VariableUses(Code code) {
    this.code = code;
  }

  /** All mentions of the variable at or below the root. */
  List<TreePath> in(TreePath root, Element variable) {
    return Code.find(root, p -> names(p, variable));
  }

  List<TreePath> in(Region region, Element variable) {
    return Code.find(region, p -> names(p, variable));
  }

  /** All mentions of the variable behind a region, in its own list or in what encloses it. */
  List<TreePath> after(Region region, Element variable) {
    int end = code.source().end(region.last());
    return Code.find(
        Code.body(region.owner()),
        p -> code.source().start(p.getLeaf()) >= end && names(p, variable));
  }

  /** Whether the variable is assigned at or below the root, its declaration aside. */
  boolean isAssigned(TreePath root, Element variable) {
    return in(root, variable).stream().anyMatch(VariableUses::isTarget);
  }

  boolean isAssigned(Region region, Element variable) {
    return in(region, variable).stream().anyMatch(VariableUses::isTarget);
  }

  /** Whether this mention is the target of an assignment. */
  static boolean isTarget(TreePath use) {
    Tree parent = use.getParentPath().getLeaf();
    return (parent instanceof AssignmentTree assignment
            && assignment.getVariable() == use.getLeaf())
        || (parent instanceof CompoundAssignmentTree compound
            && compound.getVariable() == use.getLeaf())
        || (parent instanceof UnaryTree unary && isStep(unary));
  }

  private static boolean isStep(UnaryTree unary) {
    return switch (unary.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  private boolean names(TreePath path, Element variable) {
    Tree leaf = path.getLeaf();
    if ((leaf instanceof IdentifierTree id && id.getName().equals(variable.getSimpleName()))
        || (leaf instanceof MemberSelectTree select
            && select.getIdentifier().equals(variable.getSimpleName()))) {
      return code.element(path).equals(Optional.of(variable));
    }
    return false;
  }
}
