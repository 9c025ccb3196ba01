package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Releases a resource that a call returned, at the end of its use. */
final class ResourceFix implements Strategy {

  private final Workshop shop;

  ResourceFix(Workshop shop) {
    this.shop = shop;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    shop.release(request).check();
    TreePath site = request.site();
    if (request.field().isPresent()) {
      return new FieldFix(shop).draft(request);
    }
    if (site.getLeaf() instanceof VariableTree) {
      return new ParameterFix(shop).draft(request);
    }
    if (site.getLeaf() instanceof MemberReferenceTree) {
      throw new Refused("a method reference leaves no place for the release");
    }
    TreePath carrier = new Carrier(shop).of(site);
    TreePath holder = carrier.getParentPath();
    Tree leaf = holder.getLeaf();
    if (leaf instanceof VariableTree variable && variable.getInitializer() == carrier.getLeaf()) {
      return new LocalFix(shop, request).declared(holder);
    }
    if (leaf instanceof AssignmentTree assignment
        && holder.getParentPath().getLeaf() instanceof ExpressionStatementTree) {
      return assigned(request, holder, assignment);
    }
    return new ChainFix(shop).draft(request, carrier);
  }

  private Draft assigned(FixRequest request, TreePath path, AssignmentTree assignment)
      throws Refused {
    Optional<Element> variable =
        shop.expressions
            .variable(new TreePath(path, assignment.getVariable()))
            .filter(Expressions::isLocal);
    if (variable.isEmpty()) {
      throw new Refused("the resource goes into something that is no local variable");
    }
    return new AssignedFix(shop, request).draft(path.getParentPath(), variable.get());
  }
}
