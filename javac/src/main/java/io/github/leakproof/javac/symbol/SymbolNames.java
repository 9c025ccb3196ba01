package io.github.leakproof.javac.symbol;

import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names the compiler's symbols and types, and remembers which symbol a name was given to. One for
 * each compilation.
 */
public final class SymbolNames {

  /** Stands for what has no class of its own: the null type, erroneous types. */
  private static final String OBJECT = "java.lang.Object";

  /** Type arguments below this depth are left out; {@code E extends Enum<E>} has no end. */
  private static final int MAX_DEPTH = 4;

  private final Types types;
  private final IdentityHashMap<ClassSymbol, String> names = new IdentityHashMap<>();
  private final Map<String, ClassSymbol> classes = new HashMap<>();
  private final Map<MethodAt, MethodRef> methods = new HashMap<>();
  private final Map<MethodRef, MethodSymbol> symbols = new HashMap<>();

  private record MethodAt(MethodSymbol method, String owner) {
    @Override
    public boolean equals(Object other) {
      return other instanceof MethodAt that && method == that.method && owner.equals(that.owner);
    }

    @Override
    public int hashCode() {
      return 31 * method.hashCode() + owner.hashCode();
    }
  }

  /** Names for the compilation that {@code types} belongs to. */
  public SymbolNames(Types types) {
    this.types = types;
  }

  /** Whether the symbol is a method of some class, not what stands for one that was not found. */
  public static boolean isMethod(@Nullable Symbol symbol) {
    return symbol instanceof MethodSymbol
        && symbol.kind == Kind.MTH
        && symbol.owner instanceof ClassSymbol;
  }

  /** The class's binary name. */
  public String className(ClassSymbol symbol) {
    return names.computeIfAbsent(
        symbol,
        s -> {
          String name = s.flatName().toString();
          classes.putIfAbsent(name, s);
          return name;
        });
  }

  /** The class that was given this name, if any was. */
  public @Nullable ClassSymbol knownClass(String name) {
    return classes.get(name);
  }

  /** The method that was given this reference, if any was. */
  public @Nullable MethodSymbol knownMethod(MethodRef ref) {
    return symbols.get(ref);
  }

  /** The binary name of the type's erasure. */
  public String typeName(Type type) {
    if (type.isPrimitiveOrVoid()) {
      return type.getKind().name().toLowerCase(Locale.ROOT);
    }
    return switch (type.getTag()) {
      case ARRAY -> typeName(types.elemtype(type)) + "[]";
      case CLASS -> {
        Type erasure = type.isCompound() ? types.erasure(type) : type;
        yield erasure.tsym instanceof ClassSymbol symbol ? className(symbol) : OBJECT;
      }
      case TYPEVAR, WILDCARD -> typeName(types.erasure(types.cvarUpperBound(bound(type))));
      default -> OBJECT;
    };
  }

  /** The type with its type arguments; variables and wildcards by their upper bounds. */
  public TypeRef typeRef(Type type) {
    return typeRef(type, MAX_DEPTH);
  }

  private TypeRef typeRef(Type type, int depth) {
    if (type.hasTag(TypeTag.TYPEVAR) || type.hasTag(TypeTag.WILDCARD)) {
      Type upper = bound(type);
      boolean variable = upper.hasTag(TypeTag.TYPEVAR) || upper.hasTag(TypeTag.WILDCARD);
      return depth == 0 || variable ? TypeRef.of(typeName(upper)) : typeRef(upper, depth - 1);
    }
    if (depth == 0 || !type.hasTag(TypeTag.CLASS) || type.isCompound()) {
      return TypeRef.of(typeName(type));
    }
    List<Type> arguments = type.getTypeArguments();
    return arguments.isEmpty()
        ? TypeRef.of(typeName(type))
        : new TypeRef(typeName(type), arguments.stream().map(t -> typeRef(t, depth - 1)).toList());
  }

  private Type bound(Type type) {
    Type upper = types.wildUpperBound(type);
    return upper.hasTag(TypeTag.TYPEVAR) ? upper.getUpperBound() : upper;
  }

  /**
   * The method as a call on a receiver of static type {@code site} names it.
   *
   * @param site the receiver's static type; absent for static methods and constructors
   */
  public MethodRef methodRef(MethodSymbol method, @Nullable Type site) {
    String owner = ownerName(method, site);
    return methods.computeIfAbsent(new MethodAt(method, owner), this::newRef);
  }

  private String ownerName(MethodSymbol method, @Nullable Type site) {
    if (site == null || method.isStatic() || method.isConstructor()) {
      return className(method.enclClass());
    }
    if (site.hasTag(TypeTag.ARRAY)) {
      return typeName(site);
    }
    Type erasure = types.erasure(types.cvarUpperBound(bound(site)));
    boolean inherits =
        erasure.tsym instanceof ClassSymbol
            && (erasure.tsym.isSubClass(method.owner, types) || erasure.tsym.isInterface());
    return inherits ? typeName(erasure) : className(method.enclClass());
  }

  private MethodRef newRef(MethodAt at) {
    MethodSymbol method = at.method;
    Type erasure = method.erasure(types);
    MethodRef ref =
        new MethodRef(
            at.owner,
            method.isConstructor() ? MethodRef.CONSTRUCTOR : method.name.toString(),
            parameterNames(erasure),
            method.isConstructor() ? "void" : typeName(erasure.getReturnType()),
            method.isStatic());
    symbols.putIfAbsent(ref, method);
    return ref;
  }

  private List<String> parameterNames(Type method) {
    List<Type> parameters = method.getParameterTypes();
    List<String> result = new ArrayList<>(parameters.size());
    for (Type parameter : parameters) {
      result.add(typeName(parameter));
    }
    return result;
  }

  /** The field by its declaring class. */
  public FieldRef fieldRef(VarSymbol field) {
    return new FieldRef(className(field.enclClass()), field.name.toString());
  }
}
