package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.ClassPath;
import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.catalogue.CallKinds;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** What is known of the methods that the analysed classes call, each asked for once. */
final class CalledMethods {
  private static final String INTERRUPT = "java/lang/InterruptedException";

  private final ClassPath path;
  private final Catalogue catalogue;
  private final CallKinds kinds;
  private final ConstructorShapes shapes;
  private final Predicate<String> analysed;
  private final Predicate<String> libraries;
  private final BooleanSupplier areContractsMet;
  private final Map<CodeKey, Called> known = new HashMap<>();
  private final Map<CodeKey, Boolean> interrupting = new HashMap<>();
  private final Map<String, Boolean> resources = new HashMap<>();
  private final Map<String, Boolean> opening = new HashMap<>();
  private final Map<String, Boolean> constructed = new HashMap<>();

  /**
   * A called method.
   *
   * @param kind what a call can be, if it can be something
   * @param isOwn whether it is called on an analysed class
   */
  record Called(CodeKey key, CallKinds.@Nullable Kind kind, boolean isOwn) {}

  CalledMethods(
      ClassPath path,
      Catalogue catalogue,
      CallKinds kinds,
      ConstructorShapes shapes,
      Predicate<String> analysed,
      Predicate<String> libraries,
      BooleanSupplier areContractsMet) {
    this.path = path;
    this.catalogue = catalogue;
    this.kinds = kinds;
    this.shapes = shapes;
    this.analysed = analysed;
    this.libraries = libraries;
    this.areContractsMet = areContractsMet;
  }

  /** Whether the class of that internal name is analysed. */
  boolean isAnalysed(String internalName) {
    return analysed.test(Descriptors.name(internalName));
  }

  /** Whether the compiler made the method for a lambda. */
  boolean isLambda(CodeKey key) {
    return analysed.test(key.owner())
        && path.files()
            .named(key.owner())
            .flatMap(c -> c.method(key.name(), key.descriptor()))
            .filter(ClassFile::isLambda)
            .isPresent();
  }

  /** The method that an instruction names. */
  Called method(String owner, String name, String descriptor, boolean isStatic) {
    CodeKey key = new CodeKey(owner, name, descriptor);
    Called method = known.get(key);
    if (method == null) {
      String className = Descriptors.name(owner);
      CodeKey named = new CodeKey(className, name, descriptor);
      method = new Called(named, kind(named, isStatic), analysed.test(className));
      known.put(key, method);
    }
    return method;
  }

  /** What a reference to the method has to note. */
  CodeFacts reference(CodeKey key, boolean isStatic) {
    CodeFacts facts = new CodeFacts();
    facts.call(method(Descriptors.internal(key.owner()), key.name(), key.descriptor(), isStatic));
    return facts;
  }

  private CallKinds.@Nullable Kind kind(CodeKey key, boolean isStatic) {
    boolean mayMatter =
        isNamed(key)
            || ((areContractsMet.getAsBoolean() || libraries.test(key.owner())) && mayOwn(key))
            || (!isStatic && isOfOpeningClass(key));
    if (!mayMatter) {
      return null;
    }
    CallKinds.Kind kind = kinds.of(ref(key, isStatic));
    return kind.opens() || kind.releases() || kind.runsLater() ? kind : null;
  }

  /**
   * Whether its name tells, or its class; what a constructor's descriptor adds to the source is not
   * known yet.
   */
  private boolean isNamed(CodeKey key) {
    if (key.name().equals(MethodRef.CONSTRUCTOR)) {
      return constructed.computeIfAbsent(
          key.owner(), o -> catalogue.speaksOf(MethodRef.CONSTRUCTOR, o, path.hierarchy()));
    }
    int arity = Descriptors.parameters(key.descriptor()).size();
    return catalogue.mayOpen(key.name(), arity) || catalogue.mayRelease(key.name(), arity);
  }

  /** The method as the source names it. */
  private MethodRef ref(CodeKey key, boolean isStatic) {
    if (key.name().equals(MethodRef.CONSTRUCTOR)) {
      Optional<ClassFile> owner = path.files().named(key.owner());
      if (owner.isPresent()) {
        return constructor(owner.get(), key.descriptor());
      }
    }
    String owner =
        isStatic
            ? path.methods()
                .find(Descriptors.internal(key.owner()), key.name(), key.descriptor())
                .map(d -> d.owner().name())
                .orElse(key.owner())
            : key.owner();
    return new MethodRef(
        owner,
        key.name(),
        Descriptors.parameters(key.descriptor()),
        Descriptors.result(key.descriptor()),
        isStatic);
  }

  private MethodRef constructor(ClassFile owner, String descriptor) {
    List<String> declared = shapes.of(owner, descriptor).parameters(descriptor);
    return new MethodRef(named(owner), MethodRef.CONSTRUCTOR, declared, "void", false);
  }

  /** An anonymous class goes by the type that it extends. */
  static String named(ClassFile file) {
    if (!file.isAnonymous()) {
      return file.name();
    }
    return file.interfaces().isEmpty()
        ? file.superclass().orElse(file.name())
        : file.interfaces().get(0);
  }

  /** Whether the method, without arguments and a result, takes a hold of its receiver. */
  boolean takes(Called method) {
    return method.kind() != null
        && method.kind().opens()
        && method.key().descriptor().equals("()V")
        && held(method.kind()).isPresent();
  }

  /** Whether the first method always takes what the second one gives back, on the same receiver. */
  boolean isPair(Called taking, Called releasing) {
    return taking.kind() != null
        && releasing.kind() != null
        && held(taking.kind())
            .filter(p -> catalogue.model(releasing.kind().ref(), path.hierarchy()).freesReceiver(p))
            .isPresent();
  }

  private Optional<Pattern> held(CallKinds.Kind kind) {
    return catalogue.model(kind.ref(), path.hierarchy()).holdsReceiver(Outcome.Returned.class);
  }

  /** Whether the class declares the field, and nobody changes it. */
  boolean isFinal(String owner, String field) {
    return path.files()
        .named(Descriptors.name(owner))
        .flatMap(file -> file.field(field))
        .filter(f -> (f.access & Opcodes.ACC_FINAL) != 0)
        .isPresent();
  }

  private boolean mayOwn(CodeKey key) {
    return !key.name().equals(MethodRef.CONSTRUCTOR)
        && isResource(Descriptors.result(key.descriptor()));
  }

  private boolean isResource(String type) {
    return resources.computeIfAbsent(
        type, t -> catalogue.resource(TypeRef.of(t), path.hierarchy()).isPresent());
  }

  /** Whether the method's result is of a type that carries obligations. */
  boolean yieldsResource(MethodRef method) {
    return !method.isConstructor() && isResource(method.returnType());
  }

  private boolean isOfOpeningClass(CodeKey key) {
    return key.owner().indexOf('$') > 0
        && Descriptors.parameters(key.descriptor()).size() == 1
        && opening.computeIfAbsent(key.owner(), o -> catalogue.mayOpenAny(o, path.hierarchy()));
  }

  /** Whether the method declares that it may be interrupted. */
  boolean throwsInterrupt(String owner, String name, String descriptor) {
    return interrupting.computeIfAbsent(
        new CodeKey(owner, name, descriptor),
        k ->
            path.methods()
                .find(owner, name, descriptor)
                .filter(d -> d.method().exceptions.contains(INTERRUPT))
                .isPresent());
  }
}
