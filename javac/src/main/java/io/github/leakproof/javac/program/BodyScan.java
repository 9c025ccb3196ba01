package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import io.github.leakproof.core.flow.Mentions;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over a body: what it calls, and which classes are declared in it. */
final class BodyScan extends TreeScanner {
  private final CallIndex index;
  private final JCTree.@Nullable JCClassDecl within;
  private final Set<MethodRef> catalogued = new LinkedHashSet<>();
  private final Set<MethodRef> releasing = new LinkedHashSet<>();
  private final Set<MethodSymbol> callees = new LinkedHashSet<>();
  private final List<JCClassDecl> classes = new ArrayList<>();

  private BodyScan(CallIndex index, @Nullable JCClassDecl within) {
    this.index = index;
    this.within = within;
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
    return new Mentions(List.copyOf(catalogued), List.copyOf(releasing), index.references(callees));
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
  public void visitApply(JCMethodInvocation tree) {
    JCExpression select = tree.meth;
    mention(
        TreeInfo.symbol(select),
        select instanceof JCFieldAccess access ? access.selected.type : null);
    super.visitApply(tree);
  }

  @Override
  public void visitNewClass(JCNewClass tree) {
    mention(tree.constructor, null);
    if (tree.def != null && tree.clazz.type != null) {
      index.superConstructor(tree, catalogued, releasing);
    }
    super.visitNewClass(tree);
  }

  @Override
  public void visitReference(JCMemberReference tree) {
    mention(tree.sym, tree.expr.type);
    super.visitReference(tree);
  }

  private void mention(@Nullable Symbol symbol, @Nullable Type site) {
    if (symbol instanceof MethodSymbol method) {
      Type receiver = site == null && within != null && within.sym != null ? within.sym.type : site;
      index.mention(method, receiver, catalogued, releasing, callees);
    }
  }
}
