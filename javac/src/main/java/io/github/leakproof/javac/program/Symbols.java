package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.symbol.JavacHierarchy;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the symbols that references name. */
final class Symbols {
  private final SymbolNames names;
  private final JavacHierarchy hierarchy;
  private final Types types;
  private final Map<MethodRef, Optional<MethodSymbol>> resolved = new HashMap<>();

  Symbols(SymbolNames names, JavacHierarchy hierarchy, Types types) {
    this.names = names;
    this.hierarchy = hierarchy;
    this.types = types;
  }

  /** The method that the reference names, in its owner or inherited. */
  Optional<MethodSymbol> resolve(MethodRef ref) {
    MethodSymbol known = names.knownMethod(ref);
    return known != null
        ? Optional.of(inOwner(known, ref))
        : resolved.computeIfAbsent(ref, this::search);
  }

  /** The implementation that the owner has of the method, which may be a subclass's. */
  private MethodSymbol inOwner(MethodSymbol method, MethodRef ref) {
    ClassSymbol owner = names.knownClass(ref.owner());
    if (owner == null || owner == method.owner || method.isStatic() || method.isConstructor()) {
      return method;
    }
    MethodSymbol own = declared(owner, ref);
    return own == null ? method : own;
  }

  private Optional<MethodSymbol> search(MethodRef ref) {
    return hierarchy.supertypes(ref.owner()).stream()
        .map(hierarchy::classNamed)
        .flatMap(Optional::stream)
        .map(c -> declared(c, ref))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private @Nullable MethodSymbol declared(ClassSymbol owner, MethodRef ref) {
    try {
      for (Symbol member :
          owner.members().getSymbolsByName(owner.name.table.fromString(ref.name()))) {
        if (member.kind == Kind.MTH && isNamed((MethodSymbol) member, ref)) {
          return (MethodSymbol) member;
        }
      }
    } catch (CompletionFailure e) {
      return null;
    }
    return null;
  }

  private boolean isNamed(MethodSymbol method, MethodRef ref) {
    return method.erasure(types).getParameterTypes().stream()
        .map(names::typeName)
        .toList()
        .equals(ref.parameterTypes());
  }
}
