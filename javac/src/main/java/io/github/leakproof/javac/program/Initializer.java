package io.github.leakproof.javac.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit.Flag;
import io.github.leakproof.core.flow.MethodUnit.Kind;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.lower.Body;
import io.github.leakproof.javac.lower.LocalScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.nullaway.dataflow.cfg.UnderlyingAST.CFGStatement;

/** An initialiser block, or the initialiser of a field. */
record Initializer(JavacClass owner, JCTree tree, boolean isStatic, JavacProgram program)
    implements Declaration {

  @Override
  public MethodRef ref() {
    return Members.artificial(owner, isStatic ? "static initializer" : "initializer", tree);
  }

  @Override
  public Kind kind() {
    return isStatic ? Kind.STATIC_INITIALIZER : Kind.INITIALIZER;
  }

  @Override
  public Set<Flag> flags() {
    Set<Flag> result = EnumSet.noneOf(Flag.class);
    if (isStatic) {
      result.add(Flag.STATIC);
    }
    if (owner.isTest()) {
      result.add(Flag.TEST);
    }
    return Set.copyOf(result);
  }

  @Override
  public TreePath path() {
    return new TreePath(owner.path(), tree);
  }

  @Override
  public JCTree code() {
    return tree instanceof JCVariableDecl field ? field.init : tree;
  }

  @Override
  public List<JCVariableDecl> parameters() {
    return List.of();
  }

  @Override
  public Set<String> annotations() {
    return Set.of();
  }

  @Override
  public LocalScope scope() {
    return owner.bodyScope();
  }

  @Override
  public Optional<FlowGraph> lower(LocalScope scope) {
    return program.lower(
        this,
        () ->
            new Body(
                path(),
                new CFGStatement(tree, owner.tree()),
                List.of(),
                Map.of(),
                owner.symbol(),
                scope,
                true));
  }
}
