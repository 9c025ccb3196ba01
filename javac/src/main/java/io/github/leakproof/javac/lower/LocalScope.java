package io.github.leakproof.javac.lower;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.IdentityHashMap;

/**
 * The local variables of an outermost method, with the closures and the local classes in it: one
 * variable is the same place in all their graphs.
 */
public final class LocalScope {
  private final SymbolNames names;
  private final IdentityHashMap<VarSymbol, Place.Local> locals = new IdentityHashMap<>();
  private int next;

  /** A scope without variables. */
  public LocalScope(SymbolNames names) {
    this.names = names;
  }

  /** The variable's place. */
  public Place.Local local(VarSymbol symbol) {
    Place.Local known = locals.get(symbol);
    if (known == null) {
      known = fresh(symbol.name.toString(), symbol.type);
      locals.put(symbol, known);
    }
    return known;
  }

  /** A variable that no declaration stands for. */
  Place.Local fresh(String name, Type type) {
    return new Place.Local(next++, name, names.typeRef(type));
  }
}
