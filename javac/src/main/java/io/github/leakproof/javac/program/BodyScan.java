package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import io.github.leakproof.core.flow.Mentions;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over a body: what it calls, and which classes are declared in it. */
final class BodyScan extends TreeScanner {
  private final CallIndex index;
  private final @Nullable JCClassDecl within;
  private final SettledAcquires settled;
  private final Set<MethodRef> opening = new LinkedHashSet<>();
  private final Set<MethodRef> releasing = new LinkedHashSet<>();
  private final Set<CallName> called = new HashSet<>();
  private final Set<MethodSymbol> callees = new LinkedHashSet<>();
  private final List<JCClassDecl> classes = new ArrayList<>();

  private BodyScan(CallIndex index, @Nullable JCClassDecl within) {
    this.index = index;
    this.within = within;
    this.settled = new SettledAcquires(index);
  }

  /**
   * Scans a body.
   *
   * @param within the class whose {@code this} the body sees
   */
  static BodyScan of(JCTree body, @Nullable JCClassDecl within, CallIndex index) {
    BodyScan scan = new BodyScan(index, within);
    scan.scan(body);
    return scan;
  }

  /** The calls that matter. */
  Mentions mentions() {
    return new Mentions(List.copyOf(opening), List.copyOf(releasing), called);
  }

  /** The methods of this compilation that are called. */
  Set<MethodSymbol> callees() {
    return callees;
  }

  /** The classes that are declared directly in the body. */
  List<JCClassDecl> classes() {
    return classes;
  }

  @Override
  public void visitClassDef(JCClassDecl tree) {
    classes.add(tree);
  }

  @Override
  public void visitBlock(JCBlock tree) {
    settled.visit(tree.stats);
    super.visitBlock(tree);
  }

  @Override
  public void visitCase(JCCase tree) {
    settled.visit(tree.stats);
    super.visitCase(tree);
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    if (settled.contain(tree)) {
      super.visitApply(tree);
      return;
    }
    JCExpression select = tree.meth;
    mention(
        TreeInfo.symbol(select),
        select instanceof JCFieldAccess access ? access.selected.type : null,
        tree.type);
    super.visitApply(tree);
  }

  @Override
  public void visitNewClass(JCNewClass tree) {
    mention(tree.constructor, null, null);
    if (tree.def != null && tree.clazz.type != null) {
      add(index.superConstructor(tree), null, null);
    }
    super.visitNewClass(tree);
  }

  @Override
  public void visitReference(JCMemberReference tree) {
    mention(tree.sym, tree.expr.type, null);
    super.visitReference(tree);
  }

  private void mention(@Nullable Symbol symbol, @Nullable Type site, @Nullable Type result) {
    if (symbol instanceof MethodSymbol method) {
      Type receiver = site == null && within != null && within.sym != null ? within.sym.type : site;
      add(index.kind(method, receiver), site, result);
      CallName own = index.ownName(method);
      if (own != null && callees.add(method)) {
        called.add(own);
      }
    }
  }

  private void add(CallIndex.@Nullable Kind kind, @Nullable Type site, @Nullable Type result) {
    if (kind == null || !kind.matters()) {
      return;
    }
    if (kind.opens() && (!kind.byType() || mayPassOn(site, result))) {
      opening.add(kind.ref());
    }
    if (kind.releases()) {
      releasing.add(kind.ref());
    }
  }

  /** Whether a future of that type may hold a resource, or give one as the result. */
  private boolean mayPassOn(@Nullable Type site, @Nullable Type result) {
    return site == null
        || result == null
        || site.getTypeArguments().isEmpty()
        || index.mayCarryResource(site)
        || index.mayCarryResource(result);
  }
}
