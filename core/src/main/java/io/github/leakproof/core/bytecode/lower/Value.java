package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lies on the operand stack. */
sealed interface Value {
  /** The static type. */
  TypeRef type();

  /** Whether it takes two words. */
  default boolean isWide() {
    return type().name().equals("long") || type().name().equals("double");
  }

  /** A value that lies somewhere. */
  record At(Place place, TypeRef type) implements Value {}

  /** A value that the compiler knows. */
  record Constant(@Nullable Object value, TypeRef type) implements Value {
    static Constant of(Object value, String type) {
      return new Constant(value, TypeRef.of(type));
    }
  }

  /** An object whose constructor has not run yet. */
  record Uninitialized(int instruction, TypeRef type) implements Value {}

  /** An array whose elements are being listed. */
  record Listing(Place.Temp place, TypeRef type, int length, List<Place> elements)
      implements Value {
    Listing with(Place element) {
      List<Place> more = new ArrayList<>(elements);
      more.add(element);
      return new Listing(place, type, length, List.copyOf(more));
    }
  }

  /** How two numbers compare, before it is asked. */
  record Comparison(Place left, Place right) implements Value {
    @Override
    public TypeRef type() {
      return TypeRef.of("int");
    }
  }

  /** The table by which a switch on an enum finds its cases. */
  record SwitchMap(Map<Integer, FieldRef> constants) implements Value {
    @Override
    public TypeRef type() {
      return TypeRef.of("int[]");
    }
  }

  /** What a switch on an enum decides by. */
  record EnumSelector(Place selector, Map<Integer, FieldRef> constants) implements Value {
    @Override
    public TypeRef type() {
      return TypeRef.of("int");
    }
  }

  /** The ordinal number of an enum's constant. */
  record Ordinal(Place constant) implements Value {
    @Override
    public TypeRef type() {
      return TypeRef.of("int");
    }
  }
}
