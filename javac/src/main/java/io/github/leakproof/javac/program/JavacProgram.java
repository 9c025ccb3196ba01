package io.github.leakproof.javac.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.util.Context;
import io.github.leakproof.core.bytecode.BytecodeProgram;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Contract;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.javac.lower.Body;
import io.github.leakproof.javac.lower.Lowering;
import io.github.leakproof.javac.symbol.JavacHierarchy;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one compilation, from attributed trees. Classes are found while the compiler keeps
 * their trees: with {@code -XDcompilePolicy=simple} all of them, from the first class analysed to
 * the last.
 */
public final class JavacProgram implements Program {
  private final Context context;
  private final Extent extent;
  private final Catalogue catalogue;
  private final SymbolNames names;
  private final JavacHierarchy hierarchy;
  private final JavacTrees trees;
  private final Sources sources;
  private final Members members;
  private final ClosureFactory closures;
  private final Symbols symbols;
  private final Contracts contracts;
  private final CallIndex index;
  private final Overriders overriders;
  private final IdentityHashMap<ClassSymbol, JavacClass> classes = new IdentityHashMap<>();
  private final Map<MethodRef, Optional<MethodUnit>> methods = new HashMap<>();
  private final List<String> skipped = new ArrayList<>();
  private final LibraryFiles libraryFiles;
  private @Nullable Program libraries;

  /** The program that the compiler behind {@code context} is compiling. */
  public JavacProgram(Context context, Catalogue catalogue) {
    this(context, catalogue, Extent.WHOLE);
  }

  /** A part of such a program. */
  public JavacProgram(Context context, Catalogue catalogue, Extent extent) {
    Types types = Types.instance(context);
    this.context = context;
    this.extent = extent;
    this.catalogue = catalogue;
    this.names = new SymbolNames(types);
    this.hierarchy =
        new JavacHierarchy(names, types, BasicJavacTask.instance(context).getElements());
    this.trees = JavacTrees.instance(context);
    this.sources = new Sources(trees, extent);
    this.libraryFiles = new LibraryFiles(context, hierarchy, sources);
    this.symbols = new Symbols(names, hierarchy, types);
    this.contracts = new Contracts(symbols, names, context);
    this.index =
        new CallIndex(catalogue, hierarchy, names, symbols, sources, contracts, this::isFactory);
    this.members = new Members(this, names, index);
    this.closures = new ClosureFactory(this, context, names, index);
    this.overriders = new Overriders(this, sources, extent, names, context);
  }

  /** Lets a compiler's context go on with another program. */
  public static void forget(Context context) {
    Lowering.forget(context);
  }

  @Override
  public Hierarchy hierarchy() {
    return hierarchy;
  }

  @Override
  public Optional<MethodUnit> method(MethodRef ref) {
    Optional<MethodUnit> known = methods.get(ref);
    if (known == null) {
      known = symbols.resolve(ref).flatMap(this::unitOf).map(m -> m);
      methods.put(ref, known);
    }
    return known;
  }

  /** The unit of a method that is declared in this compilation and has a body. */
  Optional<JavacMethod> unitOf(MethodSymbol symbol) {
    return classOf(symbol.enclClass()).flatMap(c -> c.declared(symbol));
  }

  @Override
  public List<MethodUnit> methods() {
    return overriders.methods();
  }

  @Override
  public boolean isWhole() {
    return extent == Extent.WHOLE;
  }

  @Override
  public List<MethodUnit> callers(CallName name) {
    overriders.methods(); // finding all bodies scans them
    List<MethodUnit> callers = index.callers(name);
    // In a part, further bodies turn up while somebody goes through the callers.
    return isWhole() ? callers : List.copyOf(callers);
  }

  @Override
  public boolean isCalledInClosure(CallName name) {
    overriders.methods();
    return index.isCalledInClosure(name);
  }

  @Override
  public List<MethodUnit> targets(MethodRef ref) {
    return symbols.resolve(ref).map(m -> overriders.targets(m, ref)).orElse(List.of());
  }

  @Override
  public List<MethodUnit> closureMakers(String functionalInterface) {
    return overriders.closureMakers(functionalInterface);
  }

  @Override
  public Optional<ClassUnit> classNamed(String name) {
    return hierarchy.classNamed(name).flatMap(this::classOf).map(c -> c);
  }

  @Override
  public Contract contract(MethodRef ref) {
    return contracts.contract(ref);
  }

  @Override
  public List<String> annotations(MethodRef ref) {
    return contracts.annotations(ref);
  }

  @Override
  public Optional<Program> libraries() {
    if (libraries == null) {
      libraries = BytecodeProgram.onDemand(catalogue, libraryFiles::isLibrary, libraryFiles);
    }
    return Optional.of(libraries);
  }

  /** Whether the method is a library's that may open the resource which it returns. */
  private boolean isFactory(MethodRef ref) {
    return !ref.isConstructor()
        && catalogue.resource(TypeRef.of(ref.returnType()), hierarchy).isPresent()
        && libraryFiles.isLibrary(ref.owner())
        && libraries()
            .flatMap(program -> program.method(ref))
            .filter(unit -> !unit.mentions().opening().isEmpty())
            .isPresent();
  }

  /** The unit of a top-level class whose declaration the host has at hand. */
  public ClassUnit topLevel(TreePath path) {
    JCClassDecl tree = (JCClassDecl) path.getLeaf();
    JavacClass known = classes.get(tree.sym);
    return known != null
        ? known
        : register(new JavacClass(tree, null, null, members, names, () -> path));
  }

  /** The unit of a class, if its source is part of the compilation. */
  Optional<JavacClass> classOf(ClassSymbol symbol) {
    JavacClass known = classes.get(symbol);
    if (known == null && sources.contain(symbol)) {
      topLevel(symbol.outermostClass()).ifPresent(JavacProgram::registerNested);
      known = classes.get(symbol);
    }
    return Optional.ofNullable(known);
  }

  /** The unit of a top-level class. */
  Optional<JavacClass> topLevel(ClassSymbol symbol) {
    JavacClass known = classes.get(symbol);
    if (known != null) {
      return Optional.of(known);
    }
    JCClassDecl tree = trees.getTree(symbol);
    if (!extent.attribute(symbol) || tree == null) {
      return Optional.empty();
    }
    return Optional.of(
        register(new JavacClass(tree, null, null, members, names, () -> trees.getPath(symbol))));
  }

  private static void registerNested(JavacClass unit) {
    unit.nestedClasses().forEach(JavacProgram::registerNested);
  }

  JavacClass register(JavacClass unit) {
    classes.put(unit.symbol(), unit);
    return unit;
  }

  /** Lowers a body; empty, with a note, where that is not possible. */
  Optional<FlowGraph> lower(Declaration declaration, Supplier<Body> body) {
    Set<String> cleanUps = catalogue.traits().cleanUpAnnotations();
    return guarded(
        declaration, () -> Lowering.lower(context, body.get(), names, closures, cleanUps));
  }

  /** Runs a lowering; empty, with a note, where that is not possible. */
  Optional<FlowGraph> guarded(Declaration declaration, Supplier<Optional<FlowGraph>> lowering) {
    try {
      Optional<FlowGraph> graph = lowering.get();
      if (graph.isEmpty()) {
        skipped.add(declaration.ref() + ": too large");
      }
      return graph;
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      skipped.add(declaration.ref() + ": " + e);
      return Optional.empty();
    }
  }

  /** The bodies that could not be lowered so far, with the reason: one line each. */
  public List<String> skipped() {
    return List.copyOf(skipped);
  }
}
