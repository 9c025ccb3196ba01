package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The classes that see each other's private members: a top-level class and all within it. */
public final class Nest {
  private Nest() {}

  /** All methods and initialisers of the nest that {@code unit} belongs to. */
  public static List<MethodUnit> methods(ClassUnit unit) {
    List<MethodUnit> methods = new ArrayList<>();
    collect(top(unit), methods);
    return methods;
  }

  /** The outermost class around {@code unit}. */
  public static ClassUnit top(ClassUnit unit) {
    ClassUnit top = unit;
    while (top.outer().isPresent()) {
      top = top.outer().get();
    }
    return top;
  }

  /** Whether a class of that name encloses {@code unit}, at any depth. */
  static boolean isWithin(ClassUnit unit, String name) {
    Optional<ClassUnit> outer = unit.outer();
    while (outer.isPresent() && !outer.get().name().equals(name)) {
      outer = outer.get().outer();
    }
    return outer.isPresent();
  }

  /** Whether the class has no name in the source: its binary one ends in a number (JLS 13.1). */
  public static boolean isAnonymous(ClassUnit unit) {
    String name = unit.name();
    String last = name.substring(name.lastIndexOf('$') + 1);
    return last.length() < name.length() && last.chars().allMatch(Character::isDigit);
  }

  /** In an anonymous class, the enclosing body's {@code this} is an outer one. */
  static AccessPath fromInside(AccessPath name, MethodUnit unit) {
    return name.root() instanceof Place.This
        ? unit.owner().outer().map(outer -> name.from(new Place.Outer(outer.name()))).orElse(name)
        : name;
  }

  /** Whether the name is a field of an object that only the field's nest can name. */
  static boolean isPrivateField(Program program, AccessPath name) {
    return name.selectors().size() == 1
        && name.selectors().get(0) instanceof Selector.Field field
        && program.classNamed(field.field().owner()).stream()
            .flatMap(unit -> unit.fields().stream())
            .anyMatch(f -> f.ref().equals(field.field()) && f.isPrivate());
  }

  private static void collect(ClassUnit unit, List<MethodUnit> into) {
    into.addAll(unit.methods());
    unit.nested().forEach(n -> collect(n, into));
  }

  /** How a method of the nest spells what {@code owner}'s methods call {@code name}. */
  public static AccessPath nameIn(AccessPath name, ClassUnit owner, MethodUnit method) {
    return name.root() instanceof Place.This && !method.owner().name().equals(owner.name())
        ? name.from(new Place.Outer(owner.name()))
        : name;
  }
}
