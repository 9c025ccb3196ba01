package io.github.leakproof.javac.program;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit.Flag;
import io.github.leakproof.core.flow.MethodUnit.Kind;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.lower.Body;
import io.github.leakproof.javac.lower.LocalScope;
import io.github.leakproof.javac.program.JavacMethod.Declaration;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ElementKind;
import org.checkerframework.nullaway.dataflow.cfg.UnderlyingAST.CFGMethod;
import org.checkerframework.nullaway.dataflow.cfg.UnderlyingAST.CFGStatement;
import org.jspecify.annotations.Nullable;

/** Makes the units of a class's members. */
final class Members {
  private static final String INITIALIZER = "initializer";
  private static final String STATIC_INITIALIZER = "static initializer";

  private final JavacProgram program;
  private final SymbolNames names;
  private final CallIndex index;

  Members(JavacProgram program, SymbolNames names, CallIndex index) {
    this.program = program;
    this.names = names;
    this.index = index;
  }

  /** The unit of a class within another one. */
  JavacClass nested(
      JCClassDecl tree, JavacClass outer, @Nullable LocalScope scope, Supplier<TreePath> locator) {
    return program.register(new JavacClass(tree, outer, scope, this, names, locator));
  }

  /** The methods, constructors and initialisers of a class in source order. */
  List<JavacMethod> bodies(JavacClass owner) {
    List<JavacMethod> result = new ArrayList<>();
    boolean hasCode = owner.symbol().getKind() != ElementKind.ANNOTATION_TYPE;
    for (JCTree member : owner.tree().defs) {
      if (!hasCode) {
        break;
      }
      if (member instanceof JCMethodDecl method && method.sym != null) {
        result.add(method(owner, method));
      } else if (member instanceof JCBlock block) {
        result.add(initializer(owner, block, (block.flags & Flags.STATIC) != 0));
      } else if (member instanceof JCVariableDecl field && isComputed(field)) {
        result.add(initializer(owner, field, field.sym.isStatic()));
      }
    }
    return List.copyOf(result);
  }

  private static boolean isComputed(JCVariableDecl field) {
    VarSymbol symbol = field.sym;
    return symbol != null && field.init != null && symbol.getConstValue() == null;
  }

  private JavacMethod method(JavacClass owner, JCMethodDecl tree) {
    MethodSymbol symbol = tree.sym;
    Lazy<Set<String>> annotations = new Lazy<>(() -> Set.copyOf(Marks.of(symbol, names)));
    Declaration declaration =
        new Declaration(
            new Lazy<>(() -> names.methodRef(symbol, owner.symbol().type)),
            symbol.isConstructor() ? Kind.CONSTRUCTOR : Kind.METHOD,
            new Lazy<>(() -> flags(symbol, owner, annotations.get())),
            owner,
            () -> new TreePath(owner.path(), tree),
            tree,
            tree.body,
            tree.params,
            annotations,
            new Lazy<>(owner::bodyScope));
    return new JavacMethod(
        declaration, index, () -> tree.body == null ? Optional.empty() : graph(declaration));
  }

  private Optional<FlowGraph> graph(Declaration declaration) {
    MethodTree tree = (MethodTree) declaration.tree();
    return program.lower(
        declaration,
        () ->
            new Body(
                new TreePath(declaration.path().get(), tree.getBody()),
                new CFGMethod(tree, declaration.owner().tree()),
                declaration.parameters().stream().map(p -> p.sym).toList(),
                assigned((JCMethodDecl) declaration.tree(), declaration.owner()),
                declaration.owner().symbol(),
                declaration.scope().get(),
                true));
  }

  /** The fields that the compiler assigns in a record's constructor, with their parameters. */
  private static Map<VarSymbol, VarSymbol> assigned(JCMethodDecl method, JavacClass owner) {
    boolean isImplicit =
        (method.sym.flags() & (Flags.COMPACT_RECORD_CONSTRUCTOR | Flags.GENERATEDCONSTR)) != 0;
    if (!isImplicit
        || !method.sym.isConstructor()
        || (owner.symbol().flags() & Flags.RECORD) == 0) {
      return Map.of();
    }
    Map<VarSymbol, VarSymbol> result = new LinkedHashMap<>();
    for (JCVariableDecl parameter : method.params) {
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

  private static Set<Flag> flags(MethodSymbol symbol, JavacClass owner, Set<String> annotations) {
    Set<Flag> result = EnumSet.noneOf(Flag.class);
    long flags = symbol.flags();
    if ((flags & Flags.STATIC) != 0) {
      result.add(Flag.STATIC);
    }
    if ((flags & Flags.PRIVATE) != 0) {
      result.add(Flag.PRIVATE);
    }
    if ((flags & Flags.PUBLIC) != 0) {
      result.add(Flag.PUBLIC);
    }
    if ((flags & Flags.ABSTRACT) != 0) {
      result.add(Flag.ABSTRACT);
    }
    if (owner.isTest() || Marks.isTest(annotations)) {
      result.add(Flag.TEST);
    }
    return Set.copyOf(result);
  }

  private static Set<Flag> initializerFlags(JavacClass owner, boolean isStatic) {
    Set<Flag> result = EnumSet.noneOf(Flag.class);
    if (isStatic) {
      result.add(Flag.STATIC);
    }
    if (owner.isTest()) {
      result.add(Flag.TEST);
    }
    return Set.copyOf(result);
  }

  private JavacMethod initializer(JavacClass owner, JCTree tree, boolean isStatic) {
    Declaration declaration =
        new Declaration(
            new Lazy<>(() -> artificial(owner, isStatic ? STATIC_INITIALIZER : INITIALIZER, tree)),
            isStatic ? Kind.STATIC_INITIALIZER : Kind.INITIALIZER,
            new Lazy<>(() -> initializerFlags(owner, isStatic)),
            owner,
            () -> new TreePath(owner.path(), tree),
            tree,
            tree instanceof JCVariableDecl field ? field.init : tree,
            List.of(),
            new Lazy<>(Set::of),
            new Lazy<>(owner::bodyScope));
    Supplier<Body> body =
        () ->
            new Body(
                declaration.path().get(),
                new CFGStatement(tree, owner.tree()),
                List.of(),
                Map.of(),
                owner.symbol(),
                declaration.scope().get(),
                true);
    return new JavacMethod(declaration, index, () -> program.lower(declaration, body));
  }

  /** A reference for code that has no name; the position keeps it apart from others. */
  static MethodRef artificial(JavacClass owner, String kind, JCTree tree) {
    String name = "<" + kind + " " + tree.getStartPosition() + ">";
    return new MethodRef(owner.name(), name, List.of(), "void", false);
  }
}
