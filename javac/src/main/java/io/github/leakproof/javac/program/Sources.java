package io.github.leakproof.javac.program;

import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.util.IdentityHashMap;

/** Tells which classes are compiled from source. */
final class Sources {
  private final JavacTrees trees;
  private final Extent extent;
  private final IdentityHashMap<ClassSymbol, Boolean> known = new IdentityHashMap<>();

  Sources(JavacTrees trees, Extent extent) {
    this.trees = trees;
    this.extent = extent;
  }

  /** Whether the symbol's declaration is part of the compilation. */
  boolean contain(Symbol symbol) {
    Symbol at = symbol;
    // The members of arrays are in no package.
    while (at.owner != null && at.owner.kind != Kind.PCK) {
      at = at.owner;
    }
    return at instanceof ClassSymbol top && containTopLevel(top);
  }

  private boolean containTopLevel(ClassSymbol top) {
    Boolean answer = known.get(top);
    if (answer == null) {
      answer = trees.getTree(top) != null || extent.hasSource(top);
      known.put(top, answer);
    }
    return answer;
  }
}
