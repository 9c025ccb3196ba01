package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import io.github.leakproof.core.flow.Mentions;
import io.github.leakproof.javac.program.CallIndex.Callee;
import java.util.List;

/**
 * What one pass over a body finds. A compilation keeps one for each body.
 *
 * @param mentions the calls that matter
 * @param callees the called methods of this compilation, once for each call
 * @param classes the classes that are declared directly in the body
 * @param loops the loops that may have no end, where a check asks for them
 * @param isLoopInClosure whether one of them stands in a lambda
 * @param implemented the interfaces of the compilation that closures implement
 */
record BodyContent(
    Mentions mentions,
    List<Callee> callees,
    List<JCClassDecl> classes,
    List<JCTree> loops,
    boolean isLoopInClosure,
    List<TypeSymbol> implemented) {

  /** A body that holds nothing of interest, or none at all. */
  static final BodyContent NONE =
      new BodyContent(Mentions.NONE, List.of(), List.of(), List.of(), false, List.of());
}
