package io.github.leakproof.javac.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit.Flag;
import io.github.leakproof.core.flow.MethodUnit.Kind;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.lower.LocalScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a body is declared. Everything is worked out anew at each call; the unit keeps what it asked
 * for.
 */
interface Declaration {

  /** The method's reference, or an artificial one. */
  MethodRef ref();

  /** What kind of body it is. */
  Kind kind();

  /** Facts of the declaration. */
  Set<Flag> flags();

  /** The class whose {@code this} the body sees. */
  JavacClass owner();

  /** The declaration's path. */
  TreePath path();

  /** The declaration. */
  JCTree tree();

  /** What to scan; absent for abstract methods. */
  @Nullable JCTree code();

  /** The parameters' declarations. */
  List<JCVariableDecl> parameters();

  /** Binary names of the annotations. */
  Set<String> annotations();

  /** The variables of the outermost method around the body, or new ones. */
  LocalScope scope();

  /**
   * Lowers the body; empty, with a note, where that is not possible.
   *
   * @param scope the variables that the body sees
   */
  Optional<FlowGraph> lower(LocalScope scope);
}
