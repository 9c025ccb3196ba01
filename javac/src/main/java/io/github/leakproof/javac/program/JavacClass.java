package io.github.leakproof.javac.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.javac.lower.Lines;
import io.github.leakproof.javac.lower.LocalScope;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A class of the compilation. */
final class JavacClass implements ClassUnit {
  private final JCClassDecl tree;
  private final @Nullable JavacClass outer;
  private final @Nullable LocalScope scope;
  private final Members members;
  private final SymbolNames names;
  private final Supplier<TreePath> locator;
  private @Nullable TreePath path;
  private @Nullable List<JavacMethod> methods;
  private @Nullable IdentityHashMap<MethodSymbol, JavacMethod> declared;
  private @Nullable List<JavacClass> nested;
  private @Nullable List<FieldUnit> fields;
  private @Nullable List<String> annotations;
  private @Nullable Boolean test;

  /**
   * A class.
   *
   * @param scope the variables of the method that the class is declared in, if it is in one
   * @param locator finds the class's path
   */
  JavacClass(
      JCClassDecl tree,
      @Nullable JavacClass outer,
      @Nullable LocalScope scope,
      Members members,
      SymbolNames names,
      Supplier<TreePath> locator) {
    this.tree = tree;
    this.outer = outer;
    this.scope = scope;
    this.members = members;
    this.names = names;
    this.locator = locator;
  }

  JCClassDecl tree() {
    return tree;
  }

  ClassSymbol symbol() {
    return tree.sym;
  }

  /** The path of the class's declaration. */
  TreePath path() {
    if (path == null) {
      path = locator.get();
    }
    return path;
  }

  /** The scope of a body of this class: that of the method around the class, or a new one. */
  LocalScope bodyScope() {
    return scope == null ? new LocalScope(names) : scope;
  }

  @Override
  public String name() {
    return names.className(tree.sym);
  }

  @Override
  public boolean isInterface() {
    return tree.sym.isInterface();
  }

  @Override
  public Optional<ClassUnit> outer() {
    return Optional.ofNullable(outer);
  }

  @Override
  public List<ClassUnit> nested() {
    return List.copyOf(nestedClasses());
  }

  List<JavacClass> nestedClasses() {
    if (nested == null) {
      List<JavacClass> found = new ArrayList<>();
      for (JCTree member : tree.defs) {
        if (member instanceof JCClassDecl inner && inner.sym != null) {
          found.add(members.nested(inner, this, scope, () -> new TreePath(path(), inner)));
        }
      }
      for (JavacMethod method : bodies()) {
        found.addAll(local(method, method.content().classes()));
      }
      nested = List.copyOf(found);
    }
    return nested;
  }

  private List<JavacClass> local(JavacMethod method, List<JCClassDecl> classes) {
    if (classes.isEmpty()) {
      return List.of();
    }
    LocalScope around = method.scope();
    return classes.stream()
        .filter(c -> c.sym != null)
        .map(c -> members.nested(c, this, around, () -> find(method, c)))
        .toList();
  }

  private static TreePath find(JavacMethod method, JCClassDecl wanted) {
    TreePath declaration = method.declaration().path();
    TreePath found = TreePath.getPath(declaration, wanted);
    return found == null ? declaration : found;
  }

  @Override
  public List<FieldUnit> fields() {
    if (fields == null) {
      List<FieldUnit> result = new ArrayList<>();
      for (JCTree member : tree.defs) {
        if (member instanceof JCVariableDecl field && field.sym != null) {
          result.add(field(field));
        }
      }
      fields = List.copyOf(result);
    }
    return fields;
  }

  private FieldUnit field(JCVariableDecl field) {
    VarSymbol symbol = field.sym;
    return new FieldUnit(
        names.fieldRef(symbol),
        symbol.isStatic(),
        (symbol.flags() & Flags.PRIVATE) != 0 && (symbol.flags() & Flags.RECORD) == 0,
        (symbol.flags() & Flags.FINAL) != 0,
        (symbol.flags() & Flags.VOLATILE) != 0,
        Lines.of(path(), field),
        Marks.of(symbol, names));
  }

  @Override
  public List<MethodUnit> methods() {
    return List.copyOf(bodies());
  }

  List<JavacMethod> bodies() {
    if (methods == null) {
      methods = members.bodies(this);
    }
    return methods;
  }

  /** The unit of a method that is declared here and has a body. */
  Optional<JavacMethod> declared(MethodSymbol symbol) {
    if (declared == null) {
      declared = new IdentityHashMap<>();
      for (JavacMethod method : bodies()) {
        if (method.declaration() instanceof DeclaredMethod decl && decl.code() != null) {
          declared.put(decl.symbol(), method);
        }
      }
    }
    return Optional.ofNullable(declared.get(symbol));
  }

  @Override
  public List<String> annotations() {
    if (annotations == null) {
      annotations = Marks.of(tree.sym, names);
    }
    return annotations;
  }

  /** Whether the class, or the class around it, holds tests. */
  boolean isTest() {
    if (test == null) {
      test =
          (outer != null && outer.isTest())
              || Marks.isTest(annotations())
              || tree.defs.stream().anyMatch(this::isTest);
    }
    return test;
  }

  private boolean isTest(JCTree member) {
    return member instanceof JCMethodDecl method
        && method.sym != null
        && Marks.isTest(Marks.of(method.sym, names));
  }

  @Override
  public String toString() {
    return name();
  }
}
