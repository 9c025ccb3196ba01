package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.file.Annotations;
import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.ClassFileContracts;
import io.github.leakproof.core.bytecode.file.ClassFiles;
import io.github.leakproof.core.bytecode.file.ClassPath;
import io.github.leakproof.core.bytecode.file.Declared;
import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.bytecode.file.Lambda;
import io.github.leakproof.core.bytecode.lower.Body;
import io.github.leakproof.core.bytecode.lower.ConstructorShape;
import io.github.leakproof.core.bytecode.lower.LocalScope;
import io.github.leakproof.core.bytecode.lower.Lowered;
import io.github.leakproof.core.bytecode.lower.Lowering;
import io.github.leakproof.core.bytecode.lower.SourceMethod;
import io.github.leakproof.core.catalogue.CallKinds;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Contract;
import io.github.leakproof.core.flow.Mentions;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.OwnershipAnnotations;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** A set of class files as the engine sees them. Not for concurrent use. */
public final class BytecodeProgram implements Program {
  private final Catalogue catalogue;
  private final ClassSource source;
  private final ClassFiles files;
  private final ClassPath path;
  private final Set<String> listed;
  private final Predicate<String> analysed;
  private final Set<Pattern> asked;
  private final ClassCode code;
  private final ConstructorShapes shapes;
  private final CalledMethods called;
  private final ClassFileContracts contracts;
  private final ProgramSurroundings surroundings = new ProgramSurroundings(this);
  private final Overriders overriders;
  private final Map<String, Optional<BytecodeClass>> units = new HashMap<>();
  private final Map<MethodRef, Contract> known = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable List<MethodUnit> methods;
  private @Nullable Map<String, List<BytecodeClass>> nested;
  private @Nullable CallerIndex callers;
  private @Nullable Boolean met;
  private @Nullable BytecodeProgram libraries;

  /**
   * A program of some classes.
   *
   * @param catalogue what is known of libraries
   * @param analysed binary names of the classes to analyse
   * @param source yields these and the classes of the class path
   */
  public BytecodeProgram(Catalogue catalogue, Collection<String> analysed, ClassSource source) {
    this(catalogue, new TreeSet<>(analysed), Set.copyOf(analysed)::contains, source);
  }

  private BytecodeProgram(
      Catalogue catalogue, Set<String> listed, Predicate<String> analysed, ClassSource source) {
    this.catalogue = catalogue;
    this.source = source;
    this.listed = listed;
    this.analysed = analysed;
    this.files = new ClassFiles(source::bytes, notes::add);
    this.path = ClassPath.of(files);
    this.asked = EnumSet.noneOf(Pattern.class);
    for (Pattern pattern : Pattern.values()) {
      if (catalogue.serves(pattern)) {
        asked.add(pattern);
      }
    }
    this.code = new ClassCode(files, analysed);
    this.shapes = new ConstructorShapes(files, code::of);
    this.contracts = new ClassFileContracts(files, path.hierarchy());
    CallKinds kinds =
        new CallKinds(
            catalogue, path.hierarchy(), ref -> contract(ref).resultOwning() || isFactory(ref));
    this.called =
        new CalledMethods(
            path, catalogue, kinds, shapes, analysed, source::isLibrary, this::areContractsMet);
    this.overriders = new Overriders(this, path);
  }

  /**
   * A program whose classes are looked at one by one, where a call leads into them: it lists no
   * methods and knows no callers or overriders.
   *
   * @param isKnown whether the code of a class may be looked at, by its binary name
   */
  public static BytecodeProgram onDemand(
      Catalogue catalogue, Predicate<String> isKnown, ClassSource source) {
    return new BytecodeProgram(catalogue, Set.of(), isKnown, source);
  }

  /** The analysed classes that are in no other one, by name. */
  public List<ClassUnit> topLevel() {
    List<ClassUnit> result = new ArrayList<>();
    for (String name : listed) {
      unit(name).filter(u -> u.outer().isEmpty()).ifPresent(result::add);
    }
    return result;
  }

  /** What could not be read or lowered so far, with the reason: one line each. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public Hierarchy hierarchy() {
    return path.hierarchy();
  }

  /** The binary names of the classes to analyse. */
  Set<String> listed() {
    return listed;
  }

  /** The class path. */
  ClassPath path() {
    return path;
  }

  /** Whether the code of the class is looked at. */
  boolean isAnalysed(String className) {
    return analysed.test(className);
  }

  /** What the lowering of a body sees. */
  ProgramSurroundings surroundings() {
    return surroundings;
  }

  /** The code of the analysed classes. */
  ClassCode code() {
    return code;
  }

  CalledMethods called() {
    return called;
  }

  /** The unit of an analysed class that somebody wrote. */
  Optional<BytecodeClass> unit(String name) {
    Optional<BytecodeClass> unit = units.get(name);
    if (unit == null) {
      unit =
          isAnalysed(name)
              ? files
                  .named(name)
                  .filter(f -> !f.isSynthetic() || f.isLocal())
                  .map(f -> new BytecodeClass(f, this))
              : Optional.empty();
      units.put(name, unit);
    }
    return unit;
  }

  /**
   * Whether the method is a library's and may open the resource that it returns. Of what libraries
   * call in turn, the type alone tells.
   */
  private boolean isFactory(MethodRef ref) {
    return source.isLibrary(ref.owner())
        && called.yieldsResource(ref)
        && (isAnalysed(ref.owner())
            || libraries()
                .flatMap(program -> program.method(ref))
                .filter(unit -> !unit.mentions().opening().isEmpty())
                .isPresent());
  }

  @Override
  public Optional<Program> libraries() {
    if (libraries == null) {
      libraries = onDemand(catalogue, source::isLibrary, source);
    }
    return Optional.of(libraries);
  }

  @Override
  public Optional<ClassUnit> classNamed(String name) {
    return unit(name).map(u -> u);
  }

  /** The method in whose code the class is declared, if it is a local or an anonymous one. */
  public Optional<SourceMethod> around(String className) {
    return unit(className).flatMap(BytecodeClass::host).map(BytecodeMethod::written);
  }

  /** The classes directly within one. */
  List<BytecodeClass> nested(String name) {
    if (nested == null) {
      nested = new HashMap<>();
      for (String each : listed) {
        unit(each)
            .ifPresent(
                u ->
                    u.file()
                        .outer()
                        .ifPresent(o -> nested.computeIfAbsent(o, k -> new ArrayList<>(2)).add(u)));
      }
    }
    return nested.getOrDefault(name, List.of());
  }

  @Override
  public List<MethodUnit> methods() {
    if (methods == null) {
      methods = new ArrayList<>();
      for (ClassUnit top : topLevel()) {
        add((BytecodeClass) top, methods);
      }
    }
    return methods;
  }

  private static void add(BytecodeClass unit, List<MethodUnit> into) {
    into.addAll(unit.bodies());
    unit.nested().forEach(n -> add((BytecodeClass) n, into));
  }

  @Override
  public Optional<MethodUnit> method(MethodRef ref) {
    return listed.isEmpty() && !isAnalysed(ref.owner())
        ? Optional.empty()
        : overriders.resolve(ref).flatMap(Overriders.Found::unit).map(m -> m);
  }

  @Override
  public List<MethodUnit> targets(MethodRef ref) {
    return overriders.targets(ref);
  }

  /** The declaration of an analysed method that an instruction names, as the source has it. */
  Optional<MethodRef> declared(CodeKey key) {
    return path
        .methods()
        .find(Descriptors.internal(key.owner()), key.name(), key.descriptor())
        .filter(d -> isAnalysed(d.owner().name()))
        .flatMap(d -> unit(d.owner().name()))
        .stream()
        .flatMap(u -> u.bodies().stream())
        .filter(m -> m.key().name().equals(key.name()))
        .filter(m -> m.key().descriptor().equals(key.descriptor()))
        .map(BytecodeMethod::ref)
        .findFirst();
  }

  @Override
  public boolean isWhole() {
    return !listed.isEmpty();
  }

  @Override
  public List<MethodUnit> callers(CallName name) {
    return callers().of(name);
  }

  @Override
  public boolean isCalledInClosure(CallName name) {
    return callers().isInClosure(name);
  }

  @Override
  public List<MethodUnit> closureMakers(String functionalInterface) {
    return callers().closureMakers(type -> hierarchy().isSubtype(type, functionalInterface));
  }

  private CallerIndex callers() {
    if (callers == null) {
      callers = new CallerIndex(methods(), this::name);
    }
    return callers;
  }

  private CallName name(CodeKey call) {
    if (!call.name().equals(MethodRef.CONSTRUCTOR)) {
      return new CallName(call.name(), Type.getArgumentTypes(call.descriptor()).length);
    }
    int arity =
        files.named(call.owner()).map(o -> shape(o, call.descriptor()).declared().size()).orElse(0);
    return new CallName(call.owner(), arity);
  }

  @Override
  public Contract contract(MethodRef ref) {
    if (!areContractsMet()) {
      return Contract.NONE;
    }
    Contract contract = known.get(ref);
    if (contract == null) {
      contract =
          overriders
              .resolve(ref)
              .map(f -> contracts.of(new Declared(f.owner(), f.method()), ref.arity()))
              .orElse(Contract.NONE);
      known.put(ref, contract);
    }
    return contract;
  }

  /** Whether the class path knows any of the annotations. */
  private boolean areContractsMet() {
    if (met == null) {
      met = OwnershipAnnotations.all().anyMatch(n -> files.named(n).isPresent());
    }
    return met;
  }

  @Override
  public List<String> annotations(MethodRef ref) {
    return overriders.resolve(ref).map(f -> Annotations.of(f.method())).orElse(List.of());
  }

  /** What one pass finds in a method's code, its own first, then that of its closures. */
  List<CodeFacts> facts(CodeKey key) {
    return code.facts(key, called);
  }

  Mentions mentions(BytecodeMethod method) {
    return CodeFacts.mentions(method.facts(), asked);
  }

  boolean asksForLoops() {
    return asked.contains(Pattern.UNCANCELLABLE_TASK);
  }

  /** How a constructor looks in the source. */
  ConstructorShape shape(ClassFile owner, String descriptor) {
    return shapes.of(owner, descriptor);
  }

  /** Lowers a body. */
  Optional<Lowered> lower(
      BytecodeClass owner,
      MethodNode method,
      LocalScope scope,
      Map<Integer, Place> given,
      @Nullable Lambda lambda,
      SourceMethod written,
      boolean yieldsValue) {
    return Lowering.lower(
        new Body(owner.file(), method, scope, given, lambda, written, yieldsValue), surroundings);
  }

  /** Runs a lowering; empty, with a note, where that is not possible. */
  Optional<Lowered> guarded(MethodUnit unit, Supplier<Optional<Lowered>> lowering) {
    try {
      return lowering.get();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      notes.add(unit.ref() + ": " + e);
      return Optional.empty();
    }
  }
}
