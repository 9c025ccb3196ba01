package io.github.leakproof.javac.lower;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Types;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.javac.symbol.SymbolNames;

/**
 * Which receiver code in a class means by an unqualified name.
 *
 * @param owner the class whose {@code this} the code sees
 * @param names the compilation's names
 * @param types the compilation's types
 */
record Receivers(ClassSymbol owner, SymbolNames names, Types types) {

  /** The base of a member that is named without one. */
  Place implicitBase(Symbol member) {
    return (member.flags() & Flags.STATIC) != 0
        ? new Place.Type(names.className(member.enclClass()))
        : enclosing(member.enclClass(), true);
  }

  /** The receiver of the class itself or of the nearest class around that is {@code wanted}. */
  Place enclosing(ClassSymbol wanted, boolean orSubclass) {
    for (Symbol at = owner; at != null && at.kind != Kind.PCK; at = at.owner) {
      if (at == wanted
          || (orSubclass && at instanceof ClassSymbol && at.isSubClass(wanted, types))) {
        return at == owner ? new Place.This() : new Place.Outer(names.className((ClassSymbol) at));
      }
    }
    return new Place.This();
  }
}
