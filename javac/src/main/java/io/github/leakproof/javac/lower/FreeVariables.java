package io.github.leakproof.javac.lower;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Name;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what a lambda or a local class takes from the body around it. */
public final class FreeVariables extends TreeScanner {
  private final Body around;
  private final Receivers receivers;
  private final Types types;
  private final Set<VarSymbol> declared = new HashSet<>();
  private final Set<ClassSymbol> inside = new HashSet<>();
  private final Set<VarSymbol> used = new LinkedHashSet<>();
  private final Set<Symbol> members = new LinkedHashSet<>();
  private final Set<ClassSymbol> receiversUsed = new LinkedHashSet<>();
  private final Set<Name> unattributed = new HashSet<>();

  private FreeVariables(Body around, SymbolNames names, Types types) {
    this.around = around;
    this.receivers = new Receivers(around.owner(), names, types);
    this.types = types;
  }

  /** The places of {@code around} that the code of {@code tree} uses. */
  public static List<Place> of(JCTree tree, Body around, SymbolNames names, Types types) {
    FreeVariables scan = new FreeVariables(around, names, types);
    scan.scan(tree);
    NamedVariables.named(scan.unattributed, around.path()).forEach(scan::use);
    return scan.places();
  }

  private List<Place> places() {
    Set<Place> result = new LinkedHashSet<>();
    used.removeAll(declared);
    used.forEach(v -> result.add(around.scope().local(v)));
    for (Symbol member : members) {
      if (inside.stream().noneMatch(c -> c.isSubClass(member.owner, types))) {
        result.add(receivers.implicitBase(member));
      }
    }
    receiversUsed.removeAll(inside);
    receiversUsed.forEach(c -> result.add(receivers.enclosing(c, true)));
    return new ArrayList<>(result);
  }

  @Override
  public void visitClassDef(JCClassDecl tree) {
    if (tree.sym != null) {
      inside.add(tree.sym);
    }
    super.visitClassDef(tree);
  }

  @Override
  public void visitVarDef(JCVariableDecl tree) {
    declared.add(tree.sym);
    super.visitVarDef(tree);
  }

  @Override
  public void visitIdent(JCIdent tree) {
    Symbol symbol = tree.sym;
    if (symbol == null) {
      unattributed.add(tree.name);
      return;
    }
    boolean isThis = tree.name.contentEquals("this") || tree.name.contentEquals("super");
    if (isThis && symbol instanceof VarSymbol) {
      receiversUsed.add(symbol.enclClass());
    } else {
      use(symbol);
    }
  }

  private void use(Symbol symbol) {
    if (symbol instanceof VarSymbol variable && isLocal(variable)) {
      used.add(variable);
    } else if (isInstanceMember(symbol)) {
      members.add(symbol);
    }
  }

  @Override
  public void visitSelect(JCFieldAccess tree) {
    boolean isThis = tree.name.contentEquals("this") && tree.selected.type != null;
    if (isThis && tree.selected.type.tsym instanceof ClassSymbol outer) {
      receiversUsed.add(outer);
    }
    super.visitSelect(tree);
  }

  private static boolean isLocal(VarSymbol symbol) {
    return symbol.owner.kind == Kind.MTH
        || symbol.owner.kind == Kind.VAR
        || (symbol.flags() & Flags.PARAMETER) != 0;
  }

  private static boolean isInstanceMember(Symbol symbol) {
    return (symbol.kind == Kind.VAR || symbol.kind == Kind.MTH)
        && (symbol.flags() & Flags.STATIC) == 0
        && !symbol.isConstructor()
        && symbol.owner instanceof ClassSymbol;
  }
}
