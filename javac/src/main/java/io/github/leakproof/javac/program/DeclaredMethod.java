package io.github.leakproof.javac.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit.Flag;
import io.github.leakproof.core.flow.MethodUnit.Kind;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.lower.Body;
import io.github.leakproof.javac.lower.LocalScope;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.checkerframework.nullaway.dataflow.cfg.UnderlyingAST.CFGMethod;
import org.jspecify.annotations.Nullable;

/** A method or constructor. */
record DeclaredMethod(JavacClass owner, JCMethodDecl tree, JavacProgram program, SymbolNames names)
    implements Declaration {

  MethodSymbol symbol() {
    return tree.sym;
  }

  @Override
  public MethodRef ref() {
    return names.methodRef(tree.sym, owner.symbol().type);
  }

  @Override
  public Kind kind() {
    return tree.sym.isConstructor() ? Kind.CONSTRUCTOR : Kind.METHOD;
  }

  @Override
  public Set<Flag> flags() {
    Set<Flag> result = EnumSet.noneOf(Flag.class);
    long flags = tree.sym.flags();
    if ((flags & Flags.STATIC) != 0) {
      result.add(Flag.STATIC);
    }
    if ((flags & Flags.PRIVATE) != 0) {
      result.add(Flag.PRIVATE);
    }
    if ((flags & Flags.PUBLIC) != 0) {
      result.add(Flag.PUBLIC);
    }
    if (tree.sym.getModifiers().contains(Modifier.ABSTRACT)) { // its flag stands at defaults too
      result.add(Flag.ABSTRACT);
    }
    if (owner.isTest() || Marks.isTest(annotations())) {
      result.add(Flag.TEST);
    }
    return Set.copyOf(result);
  }

  @Override
  public TreePath path() {
    return new TreePath(owner.path(), tree);
  }

  @Override
  public @Nullable JCTree code() {
    return tree.body;
  }

  @Override
  public List<JCVariableDecl> parameters() {
    return tree.params;
  }

  @Override
  public Set<String> annotations() {
    return Set.copyOf(Marks.of(tree.sym, names));
  }

  @Override
  public LocalScope scope() {
    return owner.bodyScope();
  }

  @Override
  public Optional<FlowGraph> lower(LocalScope scope) {
    return tree.body == null ? Optional.empty() : program.lower(this, () -> body(scope));
  }

  private Body body(LocalScope scope) {
    return new Body(
        new TreePath(path(), tree.body),
        new CFGMethod(tree, owner.tree()),
        tree.params.stream().map(p -> p.sym).toList(),
        assigned(),
        owner.symbol(),
        scope,
        true);
  }

  /** The fields that the compiler assigns in a record's constructor, with their parameters. */
  private Map<VarSymbol, VarSymbol> assigned() {
    boolean isImplicit =
        (tree.sym.flags() & (Flags.COMPACT_RECORD_CONSTRUCTOR | Flags.GENERATEDCONSTR)) != 0;
    if (!isImplicit || !tree.sym.isConstructor() || (owner.symbol().flags() & Flags.RECORD) == 0) {
      return Map.of();
    }
    Map<VarSymbol, VarSymbol> result = new LinkedHashMap<>();
    for (JCVariableDecl parameter : tree.params) {
      for (JCTree member : owner.tree().defs) {
        if (member instanceof JCVariableDecl field
            && field.name == parameter.name
            && !field.sym.isStatic()) {
          result.put(field.sym, parameter.sym);
        }
      }
    }
    return result;
  }
}
