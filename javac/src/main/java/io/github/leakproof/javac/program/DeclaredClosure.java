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
import java.util.function.Function;

/**
 * A lambda expression or a method reference.
 *
 * @param scope the variables around it, which it sees
 * @param lowering lowers it
 */
record DeclaredClosure(
    JavacClass owner,
    TreePath path,
    JCTree code,
    List<JCVariableDecl> parameters,
    LocalScope scope,
    Function<Declaration, Optional<FlowGraph>> lowering)
    implements Declaration {

  @Override
  public MethodRef ref() {
    return Members.artificial(owner, "closure", tree());
  }

  @Override
  public Kind kind() {
    return Kind.CLOSURE;
  }

  @Override
  public Set<Flag> flags() {
    return owner.isTest() ? Set.of(Flag.TEST) : Set.of();
  }

  @Override
  public JCTree tree() {
    return (JCTree) path.getLeaf();
  }

  @Override
  public Set<String> annotations() {
    return Set.of();
  }

  @Override
  public Optional<FlowGraph> lower(LocalScope seen) {
    return lowering.apply(this);
  }
}
