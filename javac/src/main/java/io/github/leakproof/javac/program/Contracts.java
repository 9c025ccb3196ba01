package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.TargetType;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import com.sun.tools.javac.util.Pair;
import io.github.leakproof.core.flow.Contract;
import io.github.leakproof.core.flow.OwnershipAnnotations;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads ownership annotations off methods in source and in class files. */
final class Contracts {
  private final Symbols symbols;
  private final SymbolNames names;
  private final Types types;
  private final Symtab symtab;
  private final Names javacNames;
  private final Map<MethodRef, Contract> contracts = new HashMap<>();
  private @Nullable Boolean met;

  Contracts(Symbols symbols, SymbolNames names, Context context) {
    this.symbols = symbols;
    this.names = names;
    this.types = Types.instance(context);
    this.symtab = Symtab.instance(context);
    this.javacNames = Names.instance(context);
  }

  /** The declared method's annotations. */
  List<String> annotations(MethodRef ref) {
    return symbols.resolve(ref).map(m -> Marks.of(m, names)).orElse(List.of());
  }

  /** The method's contract; what it does not say, the methods that it overrides may. */
  Contract contract(MethodRef ref) {
    if (!areMet()) {
      return Contract.NONE;
    }
    Contract known = contracts.get(ref);
    if (known == null) {
      known = symbols.resolve(ref).map(this::read).orElse(Contract.NONE);
      contracts.put(ref, known);
    }
    return known;
  }

  /**
   * Whether the compiler has met any of the annotations, as most compilations never do. Asked once:
   * what is attributed by then has met all that it will.
   */
  boolean areMet() {
    if (met == null) {
      met =
          OwnershipAnnotations.all()
              .anyMatch(
                  name ->
                      symtab.getClassesForName(javacNames.fromString(name)).iterator().hasNext());
    }
    return met;
  }

  private Contract read(MethodSymbol method) {
    Reader reader = new Reader();
    lineage(method).forEach(reader::add);
    return reader.contract();
  }

  private List<MethodSymbol> lineage(MethodSymbol method) {
    List<MethodSymbol> result = new ArrayList<>(List.of(method));
    if (method.isStatic() || method.isConstructor()) {
      return result;
    }
    for (Type supertype : types.closure(method.owner.type)) {
      if (supertype.tsym != method.owner && supertype.tsym instanceof ClassSymbol owner) {
        for (Symbol member : owner.members().getSymbolsByName(method.name)) {
          if (member.kind == Kind.MTH
              && method.overrides(member, (ClassSymbol) method.owner, types, false)) {
            result.add((MethodSymbol) member);
          }
        }
      }
    }
    return result;
  }

  /** Collects what the methods of one lineage say. */
  private final class Reader {
    private final Set<Integer> owning = new HashSet<>();
    private final Set<Integer> notOwning = new HashSet<>();
    private final Set<Integer> aliases = new HashSet<>();
    private final Map<Integer, Set<String>> called = new HashMap<>();
    private boolean resultNotOwning;
    private boolean resultOwning;

    Contract contract() {
      return new Contract(owning, notOwning, aliases, called, resultNotOwning, resultOwning);
    }

    void add(MethodSymbol method) {
      List<VarSymbol> parameters = method.params();
      for (int i = 0; i < parameters.size(); i++) {
        addParameter(i, parameters.get(i));
      }
      for (Attribute.Compound mark : marks(method, method.getReturnType())) {
        resultOwning |= is(mark, OwnershipAnnotations.OWNING);
        resultNotOwning |= is(mark, OwnershipAnnotations.NOT_OWNING) || owesNothing(mark);
        if (is(mark, OwnershipAnnotations.ENSURES_CALLED)) {
          addCalled(mark);
        } else if (is(mark, OwnershipAnnotations.ENSURES_CALLED_LIST)) {
          values(mark, "value").forEach(v -> addCalled((Attribute.Compound) v));
        }
      }
      if (method.isConstructor()) {
        resultNotOwning |= method.getRawTypeAttributes().stream().anyMatch(this::exemptsResult);
      }
    }

    /** What a constructor makes has no type that is written anywhere. */
    private boolean exemptsResult(Attribute.TypeCompound mark) {
      return mark.position.type == TargetType.METHOD_RETURN && owesNothing(mark);
    }

    private void addParameter(int index, VarSymbol parameter) {
      for (Attribute.Compound mark : marks(parameter, parameter.type)) {
        if (is(mark, OwnershipAnnotations.OWNING)) {
          owning.add(index);
        } else if (is(mark, OwnershipAnnotations.NOT_OWNING)) {
          notOwning.add(index);
        } else if (is(mark, OwnershipAnnotations.ALIAS)) {
          aliases.add(index);
        }
      }
    }

    private boolean owesNothing(Attribute.Compound mark) {
      return is(mark, OwnershipAnnotations.MUST_CALL) && values(mark, "value").isEmpty();
    }

    /** Parameters are named {@code #1}, {@code #2} …; other expressions are left out. */
    private void addCalled(Attribute.Compound mark) {
      Set<String> methods = new HashSet<>();
      values(mark, "methods").forEach(m -> methods.add((String) m.getValue()));
      for (Attribute expression : values(mark, "value")) {
        String text = String.valueOf(expression.getValue());
        if (text.equals("this")) {
          called.merge(Contract.RECEIVER, methods, Contracts::union);
        } else if (text.matches("#\\d{1,3}")) {
          called.merge(Integer.parseInt(text.substring(1)) - 1, methods, Contracts::union);
        }
      }
    }
  }

  private static Set<String> union(Set<String> left, Set<String> right) {
    Set<String> result = new HashSet<>(left);
    result.addAll(right);
    return result;
  }

  private static List<Attribute.Compound> marks(Symbol symbol, Type type) {
    return Stream.concat(
            symbol.getRawAttributes().stream(),
            type == null
                ? Stream.empty()
                : type.getAnnotationMirrors().stream().map(m -> (Attribute.Compound) m))
        .toList();
  }

  private boolean is(Attribute.Compound mark, Set<String> wanted) {
    return mark.type.tsym instanceof ClassSymbol symbol && wanted.contains(names.className(symbol));
  }

  private static List<Attribute> values(Attribute.Compound mark, String name) {
    for (Pair<MethodSymbol, Attribute> pair : mark.values) {
      if (pair.fst.name.contentEquals(name)) {
        return pair.snd instanceof Attribute.Array array
            ? List.of(array.values)
            : List.of(pair.snd);
      }
    }
    return List.of();
  }
}
