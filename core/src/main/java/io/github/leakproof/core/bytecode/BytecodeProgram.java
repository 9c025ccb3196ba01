package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.file.Annotations;
import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.ClassFileContracts;
import io.github.leakproof.core.bytecode.file.ClassFiles;
import io.github.leakproof.core.bytecode.file.ClassPath;
import io.github.leakproof.core.bytecode.file.Declared;
import io.github.leakproof.core.bytecode.file.Lambda;
import io.github.leakproof.core.bytecode.lower.Body;
import io.github.leakproof.core.bytecode.lower.ConstructorShape;
import io.github.leakproof.core.bytecode.lower.LocalScope;
import io.github.leakproof.core.bytecode.lower.Lowered;
import io.github.leakproof.core.bytecode.lower.Lowering;
import io.github.leakproof.core.bytecode.lower.Surroundings;
import io.github.leakproof.core.catalogue.CallKinds;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Closure;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A set of class files as the engine sees them. Not for concurrent use. */
public final class BytecodeProgram implements Program, Surroundings {
  private static final int KEPT = 32;

  private final ClassFiles files;
  private final ClassPath path;
  private final Set<String> analysed;
  private final Set<Pattern> asked;
  private final ConstructorShapes shapes;
  private final CalledMethods called;
  private final ClassFileContracts contracts;
  private final Closures closures = new Closures(this);
  private final Overriders overriders;
  private final Map<String, Optional<BytecodeClass>> units = new HashMap<>();
  private final Map<String, Map<CodeKey, CodeFacts>> scanned = new HashMap<>();
  private final Map<MethodRef, Contract> known = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Optional<ClassNode>> code =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<ClassNode>> eldest) {
          return size() > KEPT;
        }
      };
  private @Nullable List<MethodUnit> methods;
  private @Nullable Map<String, List<BytecodeClass>> nested;
  private @Nullable Map<CallName, List<MethodUnit>> callers;
  private @Nullable Set<CallName> calledInClosures;
  private @Nullable Boolean met;

  /**
   * A program.
   *
   * @param catalogue what is known of libraries
   * @param analysed binary names of the classes to analyse
   * @param source yields these and the classes of the class path
   */
  public BytecodeProgram(Catalogue catalogue, Collection<String> analysed, ClassSource source) {
    this.files = new ClassFiles(source::bytes, notes::add);
    this.path = ClassPath.of(files);
    this.analysed = new TreeSet<>(analysed);
    this.asked = EnumSet.noneOf(Pattern.class);
    for (Pattern pattern : Pattern.values()) {
      if (catalogue.serves(pattern)) {
        asked.add(pattern);
      }
    }
    this.shapes = new ConstructorShapes(files, this::code);
    this.contracts = new ClassFileContracts(files, path.hierarchy());
    CallKinds kinds =
        new CallKinds(catalogue, path.hierarchy(), ref -> contract(ref).resultOwning());
    this.called =
        new CalledMethods(path, catalogue, kinds, shapes, this::isAnalysed, this::areContractsMet);
    this.overriders = new Overriders(this, path);
  }

  /** The analysed classes that are in no other one, by name. */
  public List<ClassUnit> topLevel() {
    List<ClassUnit> result = new ArrayList<>();
    for (String name : analysed) {
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

  @Override
  public ClassPath path() {
    return path;
  }

  @Override
  public boolean isAnalysed(String className) {
    return analysed.contains(className);
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

  @Override
  public Optional<ClassUnit> classNamed(String name) {
    return unit(name).map(u -> u);
  }

  /** The classes directly within one. */
  List<BytecodeClass> nested(String name) {
    if (nested == null) {
      nested = new HashMap<>();
      for (String each : analysed) {
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
    return overriders.resolve(ref).flatMap(Overriders.Found::unit).map(m -> m);
  }

  @Override
  public List<MethodUnit> targets(MethodRef ref) {
    return overriders.targets(ref);
  }

  /** The declaration of an analysed method that an instruction names, as the source has it. */
  Optional<MethodRef> declared(CodeKey key) {
    return path
        .methods()
        .find(key.owner().replace('.', '/'), key.name(), key.descriptor())
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
  public List<MethodUnit> callers(CallName name) {
    return callers().getOrDefault(name, List.of());
  }

  private Map<CallName, List<MethodUnit>> callers() {
    if (callers == null) {
      callers = new HashMap<>();
      calledInClosures = new LinkedHashSet<>();
      for (MethodUnit unit : methods()) {
        BytecodeMethod method = (BytecodeMethod) unit;
        Set<CallName> names = new LinkedHashSet<>();
        List<CodeFacts> facts = method.facts();
        for (int i = 0; i < facts.size(); i++) {
          facts.get(i).references().forEach(r -> calledInClosures.add(name(r)));
          for (CodeKey call : facts.get(i).calls()) {
            CallName name = name(call);
            names.add(name);
            if (i > 0) {
              calledInClosures.add(name);
            }
          }
        }
        names.forEach(n -> callers.computeIfAbsent(n, k -> new ArrayList<>(2)).add(unit));
      }
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
  public boolean isCalledInClosure(CallName name) {
    callers();
    return calledInClosures != null && calledInClosures.contains(name);
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
    Set<CodeKey> keys = new LinkedHashSet<>(List.of(key));
    List<CodeFacts> result = new ArrayList<>();
    List<CodeKey> open = new ArrayList<>(List.of(key));
    while (!open.isEmpty()) {
      CodeKey next = open.remove(0);
      CodeFacts facts = scanned(next.owner()).getOrDefault(next, CodeFacts.NONE);
      result.add(facts);
      facts.inner().stream().filter(keys::add).forEach(open::add);
    }
    return result;
  }

  private Map<CodeKey, CodeFacts> scanned(String className) {
    Map<CodeKey, CodeFacts> facts = scanned.get(className);
    if (facts == null) {
      CodeScan scan = new CodeScan(className, called);
      if (isAnalysed(className)) {
        files
            .reader(className)
            .ifPresent(
                r -> files.guarded(className, () -> r.accept(scan, ClassReader.SKIP_FRAMES)));
      }
      facts = scan.found();
      scanned.put(className, facts);
    }
    return facts;
  }

  Mentions mentions(BytecodeMethod method) {
    return CodeFacts.mentions(method.facts(), asked);
  }

  boolean asksForLoops() {
    return asked.contains(Pattern.UNCANCELLABLE_TASK);
  }

  @Override
  public Optional<ClassNode> code(String className) {
    Optional<ClassNode> node = code.get(className);
    if (node == null) {
      node = isAnalysed(className) ? files.withCode(className) : Optional.empty();
      code.put(className, node);
    }
    return node;
  }

  /** The code of an analysed method. */
  Optional<MethodNode> code(CodeKey key) {
    return code(key.owner()).stream()
        .flatMap(c -> c.methods.stream())
        .filter(m -> m.name.equals(key.name()) && m.desc.equals(key.descriptor()))
        .findFirst();
  }

  @Override
  public ConstructorShape shape(ClassFile owner, String descriptor) {
    return shapes.of(owner, descriptor);
  }

  @Override
  public Closure closure(
      Body around,
      MethodRef functional,
      String descriptor,
      Handle target,
      List<Place> captured,
      Lambda lambda,
      int line) {
    return closures.closure(around, functional, descriptor, target, captured, lambda, line);
  }

  @Override
  public Optional<Closure> instance(ClassFile made, Body around, List<Place> captured) {
    return made.isLocal()
        ? unit(made.name()).map(u -> new Closure(null, captured, u.methods()))
        : Optional.empty();
  }

  /** Lowers a body. */
  Optional<Lowered> lower(
      BytecodeClass owner,
      MethodNode method,
      LocalScope scope,
      Map<Integer, Place> given,
      @Nullable Lambda lambda,
      boolean yieldsValue) {
    return Lowering.lower(
        new Body(owner.file(), method, scope, given, lambda, method.name, yieldsValue), this);
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
