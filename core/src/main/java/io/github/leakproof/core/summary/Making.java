package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.MethodUnit;
import java.util.ArrayList;
import java.util.List;

/** How objects come about: a constructor, and the initialisers that run with it (JLS 12.5). */
final class Making {
  private Making() {}

  /**
   * The bodies that a call of the method runs: of a constructor that does not leave that to another
   * one, the initialisers too.
   */
  static List<MethodUnit> bodies(MethodUnit unit) {
    if (unit.kind() != MethodUnit.Kind.CONSTRUCTOR || delegates(unit)) {
      return List.of(unit);
    }
    List<MethodUnit> bodies = of(unit, MethodUnit.Kind.INITIALIZER);
    bodies.add(unit);
    return bodies;
  }

  /** The methods of which a call runs the body: of an initialiser, the constructors. */
  static List<MethodUnit> runners(MethodUnit unit) {
    return unit.kind() == MethodUnit.Kind.INITIALIZER
        ? of(unit, MethodUnit.Kind.CONSTRUCTOR)
        : List.of(unit);
  }

  private static boolean delegates(MethodUnit constructor) {
    return constructor.callees().stream()
        .anyMatch(c -> c.isConstructor() && c.owner().equals(constructor.owner().name()));
  }

  private static List<MethodUnit> of(MethodUnit member, MethodUnit.Kind kind) {
    List<MethodUnit> units = new ArrayList<>();
    for (MethodUnit unit : member.owner().methods()) {
      if (unit.kind() == kind) {
        units.add(unit);
      }
    }
    return units;
  }
}
