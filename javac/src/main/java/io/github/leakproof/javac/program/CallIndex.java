package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.util.Name;
import io.github.leakproof.core.catalogue.CallKinds;
import io.github.leakproof.core.catalogue.CallKinds.Kind;
import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceType;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue and annotations say of the calls of a compilation, kept for each called method
 * and static type of its receiver.
 */
final class CallIndex {
  private static final String CLOSE = "close";

  private final Catalogue catalogue;
  private final Hierarchy hierarchy;
  private final SymbolNames names;
  private final Symbols symbols;
  private final Sources sources;
  private final Contracts contracts;
  private final IdentityHashMap<Name, String> texts = new IdentityHashMap<>();
  private final IdentityHashMap<MethodSymbol, Callee> callees = new IdentityHashMap<>();
  private final IdentityHashMap<TypeSymbol, Boolean> resources = new IdentityHashMap<>();
  private final IdentityHashMap<TypeSymbol, Boolean> stubs = new IdentityHashMap<>();
  private final IdentityHashMap<TypeSymbol, Boolean> constructed = new IdentityHashMap<>();
  private final IdentityHashMap<TypeSymbol, Boolean> candidates = new IdentityHashMap<>();
  private final boolean asksForLoops;
  private final boolean asksForTasks;
  private final CallKinds kinds;
  private final Map<CallName, Callers> callers = new HashMap<>();

  CallIndex(
      Catalogue catalogue,
      Hierarchy hierarchy,
      SymbolNames names,
      Symbols symbols,
      Sources sources,
      Contracts contracts,
      Predicate<MethodRef> isFactory) {
    this.catalogue = catalogue;
    this.hierarchy = hierarchy;
    this.names = names;
    this.symbols = symbols;
    this.sources = sources;
    this.contracts = contracts;
    this.kinds =
        new CallKinds(
            catalogue,
            hierarchy,
            ref -> contracts.contract(ref).resultOwning() || isFactory.test(ref));
    this.asksForLoops = catalogue.serves(Pattern.UNCANCELLABLE_TASK);
    this.asksForTasks = catalogue.serves(Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK);
  }

  /**
   * A called method: what its name alone tells, and what is known of calls on some receiver.
   *
   * @param callers where it is declared in this compilation, the bodies that call one of its name
   */
  record Callee(
      MethodSymbol method,
      @Nullable Callers callers,
      boolean mayMatter,
      Map<TypeSymbol, Kind> kinds) {}

  /** The bodies that call some method of one name, in the order in which they are scanned. */
  static final class Callers {
    private final List<MethodUnit> units = new ArrayList<>(2);
    private boolean isInClosure;

    /** A closure is among the callers. */
    void addClosure() {
      isInClosure = true;
    }

    /** Adds a body; all that is found in one body is added at a stretch. */
    void add(MethodUnit unit) {
      if (units.isEmpty() || !units.get(units.size() - 1).equals(unit)) {
        units.add(unit);
      }
    }
  }

  /**
   * Sorts a call of a method that may matter.
   *
   * @param site the receiver's static type; absent for static methods and constructors
   */
  Kind kind(Callee callee, MethodSymbol method, @Nullable Type site) {
    if (site != null && site.hasTag(TypeTag.ARRAY)) {
      return kind(names.methodRef(method, site));
    }
    TypeSymbol key = site == null ? method.enclClass() : site.tsym;
    return callee.kinds.computeIfAbsent(key, k -> kind(names.methodRef(method, site)));
  }

  /** What looks for handlers of interrupts in one body. */
  CaughtInterrupts interrupts() {
    return new CaughtInterrupts(
        catalogue.serves(Pattern.INTERRUPT_SWALLOWED), sources::contain, this::closing);
  }

  /** The method that a {@code try} calls on its resource of that type. */
  private Optional<MethodSymbol> closing(Type resource) {
    return symbols.resolve(
        new MethodRef(names.typeName(resource), CLOSE, List.of(), "void", false));
  }

  /**
   * Whether one method always acquires what the other releases, on receivers of the type, where it
   * ends in that outcome.
   */
  boolean isPair(
      MethodSymbol acquiring, Class<? extends Outcome> outcome, MethodSymbol releasing, Type type) {
    return model(names.methodRef(acquiring, type))
        .holdsReceiver(outcome)
        .filter(p -> model(names.methodRef(releasing, type)).freesReceiver(p))
        .isPresent();
  }

  /** Whether a check asks for loops without an end. */
  boolean asksForLoops() {
    return asksForLoops;
  }

  /** Whether a check asks what tasks on other threads use. */
  boolean asksForTasks() {
    return asksForTasks;
  }

  /** Whether the type is declared in this compilation. */
  boolean isOwn(TypeSymbol type) {
    return sources.contain(type);
  }

  /** The name's text, made once. */
  String text(Name name) {
    return texts.computeIfAbsent(name, Name::toString);
  }

  /** The reference of a method that is declared in this compilation. */
  MethodRef reference(Callee callee) {
    return names.methodRef(callee.method, null);
  }

  /** The bodies that were found to call a method of that name. */
  List<MethodUnit> callers(CallName name) {
    Callers known = callers.get(name);
    return known == null ? List.of() : known.units;
  }

  /** Whether a lambda was found to call a method of that name, or a reference to name one. */
  boolean isCalledInClosure(CallName name) {
    Callers known = callers.get(name);
    return known != null && known.isInClosure;
  }

  /**
   * Sorts the call that an anonymous class's constructor makes of its superclass's one.
   *
   * @param extended the class or interface that the anonymous class names
   */
  Kind superConstructor(MethodSymbol constructor, Type extended) {
    MethodRef own = names.methodRef(constructor, null);
    String owner = names.typeName(extended);
    return kind(new MethodRef(owner, own.name(), own.parameterTypes(), own.returnType(), false));
  }

  /**
   * Whether a value of the type, or of one of its arguments, is something that a future yields; of
   * a method's type, whether its result or one of its parameters is.
   */
  boolean mayCarryResource(Type type) {
    if (type.hasTag(TypeTag.METHOD)) {
      return mayCarryResource(type.getReturnType())
          || type.getParameterTypes().stream().anyMatch(p -> p.isRaw() || mayCarryResource(p));
    }
    return isDelivered(type) || type.getTypeArguments().stream().anyMatch(this::isDelivered);
  }

  private boolean isDelivered(Type type) {
    return mayBeResource(type)
        && catalogue
            .resource(names.typeRef(type), hierarchy)
            .filter(ResourceType::delivered)
            .isPresent();
  }

  /** Whether some type of that class is a resource; wildcards and arrays have no class. */
  private boolean mayBeResource(Type type) {
    return !(type.hasTag(TypeTag.CLASS) || type.hasTag(TypeTag.TYPEVAR))
        || candidates.computeIfAbsent(
            type.tsym, t -> catalogue.mayBeResource(names.typeName(type), hierarchy));
  }

  /** What is known of a method before its call is sorted. */
  Callee callee(MethodSymbol method) {
    Callee known = callees.get(method);
    if (known == null) {
      boolean mayMatter =
          method.isConstructor()
              ? isOfKnownClass(method)
              : isNamed(method) || mayOwn(method) || isOfOpeningClass(method);
      Callers own =
          sources.contain(method)
              ? callers.computeIfAbsent(callName(method), n -> new Callers())
              : null;
      known = new Callee(method, own, mayMatter, new IdentityHashMap<>(2));
      callees.put(method, known);
    }
    return known;
  }

  /** The same as {@link CallName#of} of the method's reference, which need not be made for it. */
  CallName callName(MethodSymbol method) {
    String name =
        method.isConstructor() ? names.className((ClassSymbol) method.owner) : text(method.name);
    return new CallName(name, method.type.getParameterTypes().size());
  }

  private boolean isNamed(MethodSymbol method) {
    String text = text(method.name);
    int arity = method.type.getParameterTypes().size();
    return catalogue.mayOpen(text, arity) || catalogue.mayRelease(text, arity);
  }

  /** Whether something is said of constructors of the class. */
  private boolean isOfKnownClass(MethodSymbol constructor) {
    return constructed.computeIfAbsent(
        constructor.enclClass(),
        t -> catalogue.speaksOf(MethodRef.CONSTRUCTOR, names.typeName(t.type), hierarchy));
  }

  /** Whether the method's class is one whose methods all open something. */
  private boolean isOfOpeningClass(MethodSymbol method) {
    return !method.isStatic()
        && method.type.getParameterTypes().size() == 1
        && method.enclClass().owner.kind == Kinds.Kind.TYP
        && stubs.computeIfAbsent(
            method.enclClass(), t -> catalogue.mayOpenAny(names.typeName(t.type), hierarchy));
  }

  /**
   * Whether an annotation, or the body of a library's method, may say that callers own its result.
   */
  private boolean mayOwn(MethodSymbol method) {
    boolean isKnown = contracts.areMet() || !sources.contain(method);
    if (!isKnown) {
      return false;
    }
    Type result = method.getReturnType();
    return result.hasTag(TypeTag.TYPEVAR)
        ? contracts.areMet() && !method.getRawAttributes().isEmpty()
        : result.hasTag(TypeTag.CLASS)
            && resources.computeIfAbsent(result.tsym, t -> isResource(result));
  }

  private boolean isResource(Type type) {
    return catalogue.resource(names.typeRef(type), hierarchy).isPresent();
  }

  private Kind kind(MethodRef ref) {
    return kinds.of(ref);
  }

  private CallModel model(MethodRef ref) {
    return catalogue.model(ref, hierarchy);
  }
}
