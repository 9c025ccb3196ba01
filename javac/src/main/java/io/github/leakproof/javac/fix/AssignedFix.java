package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Releases a resource that is assigned to a local variable declared before. */
final class AssignedFix {

  private final Workshop shop;
  private final SourceText source;
  private final FixRequest request;

  AssignedFix(Workshop shop, FixRequest request) {
    this.shop = shop;
    this.source = shop.source;
    this.request = request;
  }

  Draft draft(TreePath statement, Element variable) throws Refused {
    StatementSlot slot = StatementSlot.of(statement);
    TreePath declaration = declaration(statement, variable);
    if (loopBetween(statement, declaration) && usedBehindLoop(statement, variable)) {
      return new OverwriteFix(shop, request).draft(variable, declaration);
    }
    LocalFix local = new LocalFix(shop, request);
    Draft draft = local.draft(variable);
    TypeMirror type = shop.code.type(declaration);
    checkWork(Code.body(statement), variable, type);
    if (slot.isLast()) {
      inFinally(draft, statement, declaration, variable);
      return draft;
    }
    Region rest = slot.rest();
    local.checkOwned(rest, variable);
    if (shop.uses.isAssigned(rest, variable)) {
      throw new Refused("the variable is assigned more than once");
    }
    boolean usedLater = !shop.uses.after(rest, variable).isEmpty();
    boolean returned = !new Escapes(shop, request).returns(rest, variable).isEmpty();
    if (usedLater) {
      inFinally(draft, statement, declaration, variable);
    } else if (returned) {
      return new EscapingFix(shop, request).draft(draft, slot, variable, type);
    } else {
      local.releaseInFinally(draft, slot, variable, type);
    }
    return draft;
  }

  private void checkWork(TreePath body, Element variable, TypeMirror type) throws Refused {
    List<TreePath> uses =
        shop.uses.in(body, variable).stream().filter(u -> !VariableUses.isTarget(u)).toList();
    List<TreePath> releases =
        shop.release(request)
            .existing(body, p -> shop.expressions.variable(p).equals(Optional.of(variable)));
    PendingWork.check(shop, request, type, uses, releases);
  }

  private TreePath declaration(TreePath statement, Element variable) throws Refused {
    return Code.find(
            Code.body(statement),
            p ->
                p.getLeaf() instanceof VariableTree
                    && shop.code.element(p).equals(Optional.of(variable)))
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refused("the variable is a parameter"));
  }

  private static boolean loopBetween(TreePath statement, TreePath declaration) {
    Tree outer = declaration.getParentPath().getLeaf();
    for (TreePath path = statement;
        path != null && path.getLeaf() != outer;
        path = path.getParentPath()) {
      if (TailPosition.isLoop(path.getLeaf())) {
        return true;
      }
    }
    return false;
  }

  private boolean usedBehindLoop(TreePath statement, Element variable) {
    TreePath loop = statement;
    while (!TailPosition.isLoop(loop.getLeaf())) {
      loop = loop.getParentPath();
    }
    int end = source.end(loop.getLeaf());
    return shop.uses.in(Code.body(statement), variable).stream()
        .anyMatch(u -> source.start(u.getLeaf()) >= end);
  }

  /** The enclosing {@code try} gets the release in its {@code finally}. */
  private void inFinally(Draft draft, TreePath statement, TreePath declaration, Element variable)
      throws Refused {
    TreePath attempt = enclosingTry(statement, declaration);
    TryTree tree = (TryTree) attempt.getLeaf();
    VariableTree declared = (VariableTree) declaration.getLeaf();
    Release release = shop.release(request);
    if (declared.getInitializer() == null || !Expressions.isNull(declared.getInitializer())) {
      throw new Refused("the variable is used behind the block that acquires the resource");
    }
    if (!shop.uses.in(Code.body(statement), variable).stream()
        .allMatch(u -> source.start(u.getLeaf()) < source.end(tree))) {
      throw new Refused("the variable is used behind the block that acquires the resource");
    }
    if (!release
        .existing(attempt, p -> shop.expressions.variable(p).filter(variable::equals).isPresent())
        .isEmpty()) {
      throw new Refused("it is released in some places of the try statement");
    }
    if (!shop.exceptions.allows(attempt, release.thrown(shop.code.type(declaration)))) {
      throw new Refused("the release throws a checked exception that nobody expects here");
    }
    Region body =
        new Region(
            new TreePath(attempt, tree.getBlock()),
            tree.getBlock().getStatements(),
            0,
            tree.getBlock().getStatements().size());
    if (!new Escapes(shop, request).returns(body, variable).isEmpty()) {
      throw new Refused("somebody else takes it over on some path");
    }
    new LocalFix(shop, request).checkOwned(body, variable);
    write(draft, tree, variable.getSimpleName().toString(), release);
  }

  private static TreePath enclosingTry(TreePath statement, TreePath declaration) throws Refused {
    Tree outer = declaration.getParentPath().getLeaf();
    for (TreePath path = statement; path.getLeaf() != outer; path = path.getParentPath()) {
      TreePath parent = path.getParentPath();
      if (TailPosition.isLoop(parent.getLeaf())) {
        break;
      }
      if (parent.getLeaf() instanceof TryTree attempt && attempt.getBlock() == path.getLeaf()) {
        return parent;
      }
    }
    throw new Refused("the variable is used behind the block that acquires the resource");
  }

  private void write(Draft draft, TryTree attempt, String name, Release release) throws Refused {
    String indent = source.indentAt(source.start(attempt));
    List<String> lines =
        shop.wrapping.blockLines(
            "if (" + name + " != null) {", List.of(release.text(name, draft) + ";"));
    BlockTree block = attempt.getFinallyBlock();
    if (block == null) {
      draft.insert(
          source.end(attempt),
          " " + shop.wrapping.lines(indent, shop.wrapping.blockLines("finally {", lines)));
    } else {
      String inner = indent + source.indentUnit();
      draft.insert(
          source.start(block) + 1, source.newline() + inner + shop.wrapping.lines(inner, lines));
    }
  }
}
