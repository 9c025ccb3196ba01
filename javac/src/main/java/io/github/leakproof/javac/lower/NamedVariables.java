package io.github.leakproof.javac.lower;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds by their names the variables that code without symbols uses. */
final class NamedVariables extends TreeScanner {
  private final Set<Name> names = new LinkedHashSet<>();

  private NamedVariables() {}

  /**
   * Variables of the methods and fields of the classes around that code names without a qualifier.
   * One name may stand for several.
   *
   * @param code what the compiler did not attribute
   * @param around a path that leads to it
   */
  static List<VarSymbol> in(JCTree code, TreePath around) {
    NamedVariables scan = new NamedVariables();
    scan.scan(code);
    return named(scan.names, around);
  }

  /** Variables of the methods and fields of the classes around that have one of the names. */
  static List<VarSymbol> named(Set<Name> names, TreePath around) {
    return names.isEmpty() ? List.of() : new Declared(names).at(around);
  }

  @Override
  public void visitIdent(JCIdent tree) {
    if (tree.sym == null) {
      names.add(tree.name);
    }
  }

  /** Collects the declarations of some names. */
  private static final class Declared extends TreeScanner {
    private final Set<Name> wanted;
    private final Set<JCTree> seen = new HashSet<>();
    private final Set<VarSymbol> found = new LinkedHashSet<>();

    Declared(Set<Name> wanted) {
      this.wanted = wanted;
    }

    List<VarSymbol> at(TreePath around) {
      for (TreePath at = around; at != null; at = at.getParentPath()) {
        if (at.getLeaf() instanceof JCBlock block) {
          scan(block);
        } else if (at.getLeaf() instanceof JCMethodDecl method) {
          scan(method.params);
        } else if (at.getLeaf() instanceof JCLambda lambda) {
          scan(lambda.params);
        } else if (at.getLeaf() instanceof JCClassDecl type) {
          type.defs.stream().filter(JCVariableDecl.class::isInstance).forEach(this::scan);
        }
      }
      return new ArrayList<>(found);
    }

    @Override
    public void visitClassDef(JCClassDecl tree) {
      // Its variables are not those of the code around.
    }

    @Override
    public void visitVarDef(JCVariableDecl tree) {
      if (tree.sym != null && wanted.contains(tree.name) && seen.add(tree)) {
        found.add(tree.sym);
      }
      super.visitVarDef(tree);
    }
  }
}
