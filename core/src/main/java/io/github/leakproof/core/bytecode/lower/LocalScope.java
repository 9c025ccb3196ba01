package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of an outermost method, with the closures and the local classes in it: one variable
 * is the same place in all their graphs.
 */
public final class LocalScope {
  private final Map<FieldRef, Place> captured = new HashMap<>();
  private int nextLocal;
  private int nextTemp;

  /** A new variable. */
  Place.Local local(String name, TypeRef type) {
    return new Place.Local(nextLocal++, name, type);
  }

  /** The place of one value. */
  Place.Temp temp() {
    return new Place.Temp(nextTemp++);
  }

  /** Says which variable a local class keeps in a field that the compiler made. */
  void capture(FieldRef field, Place place) {
    captured.putIfAbsent(field, place);
  }

  /** The variable that the field stands for, or a new one where nobody made such an object. */
  public Place capturedOr(FieldRef field) {
    return captured.computeIfAbsent(field, f -> local(f.name(), TypeRef.of("java.lang.Object")));
  }

  /** The variable that the field stands for. */
  Optional<Place> captured(FieldRef field) {
    return Optional.ofNullable(captured.get(field));
  }
}
