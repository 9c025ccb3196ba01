package io.github.leakproof.core.bytecode.file;

import io.github.leakproof.core.bytecode.file.GenericType.OfClass;
import io.github.leakproof.core.bytecode.file.GenericType.OfMethod;
import io.github.leakproof.core.bytecode.file.GenericType.Parameter;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Infers the types of values, type arguments included, as far as signatures tell. */
public final class Generics implements GenericType.Supertypes {
  private static final TypeRef OBJECT = TypeRef.of("java.lang.Object");

  private final ClassFiles files;
  private final Map<String, Optional<OfClass>> classes = new HashMap<>();
  private final Map<String, Optional<OfMethod>> methods = new HashMap<>();
  private final Map<String, Optional<GenericType>> types = new HashMap<>();

  /** Types of what the classes of {@code files} declare. */
  public Generics(ClassFiles files) {
    this.files = files;
  }

  /** The type that a signature names; one that cannot be read is known by its descriptor. */
  public TypeRef type(@Nullable String signature, String descriptor) {
    TypeRef erased = TypeRef.of(Descriptors.type(descriptor));
    return signature == null
        ? erased
        : types
            .computeIfAbsent(signature, s -> parsed(() -> SignatureParser.type(s)))
            .map(t -> with(t, Map.of(), erased))
            .orElse(erased);
  }

  /** The type with its variables replaced; one that nothing is known of is an object. */
  private static TypeRef with(GenericType type, Map<String, TypeRef> bound, TypeRef erased) {
    TypeRef unknown = type instanceof GenericType.Variable ? erased : OBJECT;
    return type.with(v -> bound.getOrDefault(v, unknown));
  }

  /** The type of a field of an object of type {@code base}. */
  public TypeRef field(Declared.Field field, @Nullable TypeRef base) {
    String signature = field.node().signature;
    TypeRef erased = TypeRef.of(Descriptors.type(field.node().desc));
    if (signature == null) {
      return erased;
    }
    Map<String, TypeRef> bound = base == null ? Map.of() : bindings(base, field.owner().name());
    return types
        .computeIfAbsent(signature, s -> parsed(() -> SignatureParser.type(s)))
        .map(t -> with(t, bound, erased))
        .orElse(erased);
  }

  /** The method's signature, if it has one beyond its descriptor. */
  public Optional<OfMethod> signature(Declared method) {
    String signature = method.method().signature;
    return signature == null
        ? Optional.empty()
        : methods.computeIfAbsent(signature, s -> parsed(() -> SignatureParser.method(s)));
  }

  /** What the type variables are in a call. */
  public Map<String, TypeRef> bindings(
      Declared method, OfMethod signature, @Nullable TypeRef receiver, List<TypeRef> arguments) {
    Map<String, TypeRef> bound = new HashMap<>();
    if (receiver != null) {
      bound.putAll(bindings(receiver, method.owner().name()));
    }
    signature.variables().forEach(v -> bound.remove(v.name()));
    int count = Math.min(signature.parameters().size(), arguments.size());
    for (int i = 0; i < count; i++) {
      signature.parameters().get(i).match(arguments.get(i), this, bound);
    }
    return bound;
  }

  /**
   * Finds what a lambda takes where it is an argument, and what follows from what it yields.
   *
   * @param declared the parameter's type
   * @param bound the type variables of the call, completed here
   */
  public void lambda(GenericType declared, Lambda lambda, Map<String, TypeRef> bound) {
    if (!(declared instanceof GenericType.Plain type) || type.arguments().isEmpty()) {
      return;
    }
    Optional<OfMethod> method = functional(type.name(), lambda.method());
    List<Parameter> variables = ofClass(type.name()).map(OfClass::variables).orElse(List.of());
    if (method.isEmpty() || variables.size() != type.arguments().size()) {
      return;
    }
    Map<String, GenericType> own = new HashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      GenericType argument = type.arguments().get(i);
      own.put(
          variables.get(i).name(),
          argument instanceof GenericType.Above above ? above.bound() : argument);
    }
    List<TypeRef> parameters = new ArrayList<>();
    for (GenericType parameter : method.get().parameters()) {
      parameters.add(parameter.with(v -> valueOf(own.get(v), bound)));
    }
    lambda.take(parameters);
    GenericType yielded =
        method.get().result() instanceof GenericType.Variable result
            ? own.get(result.name())
            : null;
    if (yielded != null && !lambda.result().equals(TypeRef.VOID)) {
      yielded.match(lambda.result(), this, bound);
    }
  }

  private static TypeRef valueOf(@Nullable GenericType type, Map<String, TypeRef> bound) {
    return type == null ? OBJECT : type.with(v -> bound.getOrDefault(v, OBJECT));
  }

  private Optional<OfMethod> functional(String type, String name) {
    return files.named(type).stream()
        .flatMap(f -> f.node().methods.stream().map(m -> new Declared(f, m)))
        .filter(d -> d.method().name.equals(name) && d.is(Opcodes.ACC_ABSTRACT))
        .findFirst()
        .flatMap(this::signature);
  }

  /** The upper bound of a variable of the method or of its class. */
  public TypeRef bound(Declared method, OfMethod signature, String variable) {
    List<Parameter> all = new ArrayList<>(signature.variables());
    ofClass(method.owner().name()).ifPresent(c -> all.addAll(c.variables()));
    return all.stream()
        .filter(p -> p.name().equals(variable))
        .findFirst()
        .map(p -> p.bound().with(v -> OBJECT))
        .orElse(OBJECT);
  }

  @Override
  public TypeRef as(TypeRef type, String supertype) {
    if (type.name().equals(supertype)) {
      return type;
    }
    Set<String> seen = new HashSet<>();
    Deque<TypeRef> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      TypeRef next = open.removeFirst();
      if (next.name().equals(supertype)) {
        return next;
      }
      if (seen.add(next.name())) {
        open.addAll(supertypes(next));
      }
    }
    return TypeRef.of(supertype);
  }

  private List<TypeRef> supertypes(TypeRef type) {
    Optional<OfClass> signature = ofClass(type.name());
    if (signature.isPresent()) {
      Map<String, TypeRef> bound = own(type, signature.get());
      return signature.get().supertypes().stream()
          .map(s -> s.with(v -> bound.getOrDefault(v, OBJECT)))
          .toList();
    }
    List<TypeRef> result = new ArrayList<>();
    files
        .named(type.name())
        .ifPresent(
            file -> {
              file.superclass().ifPresent(s -> result.add(TypeRef.of(s)));
              file.interfaces().forEach(i -> result.add(TypeRef.of(i)));
            });
    return result;
  }

  private Map<String, TypeRef> bindings(TypeRef receiver, String declaring) {
    TypeRef seen = as(receiver, declaring);
    return ofClass(declaring).map(c -> own(seen, c)).orElse(Map.of());
  }

  private static Map<String, TypeRef> own(TypeRef type, OfClass signature) {
    Map<String, TypeRef> bound = new HashMap<>();
    List<Parameter> variables = signature.variables();
    for (int i = 0; i < Math.min(variables.size(), type.arguments().size()); i++) {
      bound.put(variables.get(i).name(), type.arguments().get(i));
    }
    return bound;
  }

  private Optional<OfClass> ofClass(String name) {
    Optional<OfClass> known = classes.get(name);
    if (known == null) {
      known =
          files
              .named(name)
              .flatMap(f -> Optional.ofNullable(f.node().signature))
              .flatMap(s -> parsed(() -> SignatureParser.ofClass(s)));
      classes.put(name, known);
    }
    return known;
  }

  /** Obfuscators leave signatures that say nothing. */
  private static <T> Optional<T> parsed(Supplier<T> parser) {
    try {
      return Optional.of(parser.get());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
