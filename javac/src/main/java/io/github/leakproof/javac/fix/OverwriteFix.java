package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Releases what a local variable holds before the variable gets the next resource. */
final class OverwriteFix {

  private final Workshop shop;
  private final SourceText source;
  private final FixRequest request;
  private final Release release;

  OverwriteFix(Workshop shop, FixRequest request) {
    this.shop = shop;
    this.source = shop.source;
    this.request = request;
    this.release = shop.release(request);
  }

  Draft draft(Element variable, TreePath declaration) throws Refused {
    VariableTree declared = (VariableTree) declaration.getLeaf();
    TreePath body = Code.body(declaration);
    checkEnds(body, variable);
    if (!Code.find(body, p -> request.isLost(p.getLeaf()) && !isReplacing(p, variable)).isEmpty()) {
      throw new Refused("it is lost where a call throws an exception, too");
    }
    Draft draft =
        shop.draft(
            request.site(), "Release " + variable.getSimpleName() + " before it is replaced");
    TypeMirror type = shop.code.type(declaration);
    boolean maybeNull = startsEmpty(draft, declaration, declared);
    Escapes escapes = new Escapes(shop, request);
    for (TreePath use : shop.uses.in(body, variable)) {
      Optional<String> copy = escapes.direct(use);
      if (copy.isPresent()) {
        throw new Refused(copy.get());
      }
      if (VariableUses.isTarget(use)) {
        releaseBefore(draft, use, variable, type, maybeNull);
      }
    }
    if (draft.edits().stream().allMatch(e -> e.text().equals(" = null"))) {
      throw new Refused("the variable is assigned more than once");
    }
    return draft;
  }

  /** Whether the variable holds nothing before its first assignment. */
  private boolean startsEmpty(Draft draft, TreePath declaration, VariableTree declared)
      throws Refused {
    if (declared.getInitializer() != null) {
      return Expressions.isNull(declared.getInitializer());
    }
    shop.hoisting.checkAlone(declaration);
    if (!(declaration.getParentPath().getLeaf() instanceof BlockTree)
        || !source.of(declared).endsWith(declared.getName() + ";")) {
      throw new Refused("the variable is assigned more than once");
    }
    draft.insert(source.end(declared) - 1, " = null");
    return true;
  }

  /** Whether the call makes the next value, when the last one will have been released. */
  private boolean isReplacing(TreePath call, Element variable) {
    for (TreePath path = call; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof AssignmentTree assignment) {
        return shop.expressions
            .variable(new TreePath(path, assignment.getVariable()))
            .filter(variable::equals)
            .isPresent();
      }
    }
    return false;
  }

  /** The last value must be released or returned, otherwise this is not the leak. */
  private void checkEnds(TreePath body, Element variable) throws Refused {
    boolean released =
        !release
            .existing(body, p -> shop.expressions.variable(p).filter(variable::equals).isPresent())
            .isEmpty();
    boolean returned =
        shop.uses.in(body, variable).stream()
            .anyMatch(u -> u.getParentPath().getLeaf() instanceof ReturnTree);
    boolean ends =
        !Code.find(body, p -> request.isRelease(p.getLeaf()) || request.isHandOver(p.getLeaf()))
            .isEmpty();
    if (!released && !returned && !ends) {
      throw new Refused("the variable is assigned more than once and never released");
    }
  }

  private void releaseBefore(
      Draft draft, TreePath use, Element variable, TypeMirror type, boolean maybeNull)
      throws Refused {
    TreePath assignment = use.getParentPath();
    if (!(assignment.getLeaf() instanceof AssignmentTree tree)
        || !(assignment.getParentPath().getLeaf() instanceof ExpressionStatementTree)) {
      throw new Refused("the variable is assigned inside an expression");
    }
    StatementSlot slot = StatementSlot.of(assignment.getParentPath());
    Region before = new Region(slot.owner(), slot.siblings(), 0, slot.index());
    if (Expressions.isNull(tree.getExpression())
        || !new OldReleases(shop, request, variable).in(before).isEmpty()) {
      return;
    }
    if (!shop.uses.in(new TreePath(assignment, tree.getExpression()), variable).isEmpty()) {
      throw new Refused("the next resource is made from the one that it replaces");
    }
    if (!shop.exceptions.allows(slot.path(), release.thrown(type))) {
      throw new Refused("the release throws a checked exception that nobody expects here");
    }
    Tree statement = slot.statement();
    int start = source.start(statement);
    String indent = source.indentAt(start);
    String name = variable.getSimpleName().toString();
    String text = release.text(name, draft) + ";";
    List<String> lines =
        maybeNull
            ? shop.wrapping.blockLines("if (" + name + " != null) {", List.of(text))
            : List.of(text);
    draft.insert(start, shop.wrapping.lines(indent, lines) + source.newline() + indent);
  }
}
