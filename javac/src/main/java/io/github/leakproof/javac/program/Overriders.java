package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Which methods of the compilation a virtual call may reach. */
final class Overriders {
  private final JavacProgram program;
  private final Sources sources;
  private final Extent extent;
  private final SymbolNames names;
  private final Types types;
  private final Symtab symtab;
  private final Map<MethodRef, List<MethodUnit>> known = new HashMap<>();
  private final List<MethodUnit> all = new ArrayList<>();
  private final Map<TypeSymbol, List<MethodUnit>> makers = new LinkedHashMap<>();
  private final Map<TypeSymbol, List<ClassSymbol>> heirs = new HashMap<>();
  private @Nullable Map<Key, List<JavacMethod>> candidates;

  private record Key(Name name, int arity) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && name == that.name && arity == that.arity;
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + arity;
    }
  }

  Overriders(
      JavacProgram program, Sources sources, Extent extent, SymbolNames names, Context context) {
    this.program = program;
    this.sources = sources;
    this.extent = extent;
    this.names = names;
    this.types = Types.instance(context);
    this.symtab = Symtab.instance(context);
  }

  /** All bodies of the compilation, by class name and then in source order. */
  List<MethodUnit> methods() {
    index();
    return Collections.unmodifiableList(all);
  }

  /**
   * The method itself, unless abstract, and its overriders in subclasses of the call's owner, also
   * those that these inherit.
   */
  List<MethodUnit> targets(MethodSymbol method, MethodRef ref) {
    return known.computeIfAbsent(ref, r -> find(method, r));
  }

  /** The bodies in which a closure implements the interface, or one below it. */
  List<MethodUnit> closureMakers(String functionalInterface) {
    index();
    return makers.entrySet().stream()
        .filter(
            m ->
                program.hierarchy().isSubtype(names.typeName(m.getKey().type), functionalInterface))
        .flatMap(m -> m.getValue().stream())
        .distinct()
        .toList();
  }

  private List<MethodUnit> find(MethodSymbol method, MethodRef ref) {
    List<MethodUnit> result = new ArrayList<>();
    if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
      program.unitOf(method).ifPresent(result::add);
    }
    boolean fixed =
        method.isStatic() || method.isConstructor() || (method.flags() & Flags.PRIVATE) != 0;
    if (!fixed) {
      Key key = new Key(method.name, method.type.getParameterTypes().size());
      for (JavacMethod candidate : index().getOrDefault(key, List.of())) {
        if (overrides(candidate, method, ref)) {
          result.add(candidate);
        }
      }
    }
    return List.copyOf(result);
  }

  private boolean overrides(JavacMethod candidate, MethodSymbol method, MethodRef ref) {
    MethodSymbol own = symbol(candidate);
    ClassSymbol owner = candidate.owner().symbol();
    return own != method
        && (program.hierarchy().isSubtype(candidate.owner().name(), ref.owner())
            ? own.overrides(method, owner, types, false)
            : heirs.getOrDefault(owner, List.of()).stream()
                .filter(heir -> program.hierarchy().isSubtype(names.className(heir), ref.owner()))
                .anyMatch(heir -> method.implementation(heir, types, true) == own));
  }

  private static MethodSymbol symbol(JavacMethod method) {
    return ((DeclaredMethod) method.declaration()).symbol();
  }

  private Map<Key, List<JavacMethod>> index() {
    if (candidates == null) {
      candidates = new HashMap<>();
      List<ClassSymbol> tops = new ArrayList<>();
      for (ClassSymbol symbol : symtab.getAllClasses()) {
        if (symbol.owner.kind == Kind.PCK && extent.isSearched(symbol) && sources.contain(symbol)) {
          tops.add(symbol);
        }
      }
      tops.sort(Comparator.comparing(names::className));
      tops.forEach(t -> program.topLevel(t).ifPresent(this::add));
    }
    return candidates;
  }

  private void add(JavacClass unit) {
    Type above = types.supertype(unit.symbol().type);
    while (above.hasTag(TypeTag.CLASS)) {
      heirs.computeIfAbsent(above.tsym, t -> new ArrayList<>(2)).add(unit.symbol());
      above = types.supertype(above);
    }
    for (JavacMethod method : unit.bodies()) {
      all.add(method);
      for (TypeSymbol implemented : method.content().implemented()) {
        makers.computeIfAbsent(implemented, t -> new ArrayList<>(2)).add(method);
      }
      if (isCandidate(method)) {
        MethodSymbol symbol = symbol(method);
        Key key = new Key(symbol.name, symbol.type.getParameterTypes().size());
        candidates.computeIfAbsent(key, k -> new ArrayList<>(2)).add(method);
      }
    }
    unit.nestedClasses().forEach(this::add);
  }

  private static boolean isCandidate(JavacMethod method) {
    return method.kind() == MethodUnit.Kind.METHOD
        && method.declaration().code() != null
        && (symbol(method).flags() & (Flags.STATIC | Flags.PRIVATE)) == 0;
  }
}
