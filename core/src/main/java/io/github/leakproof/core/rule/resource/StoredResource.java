package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.ClassUnit.FieldUnit;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A resource that lies in a field.
 *
 * @param keeper the class whose {@code this} the path starts at; for a static field, its own class
 * @param declaring the class that declares the field
 * @param field the field, the first one on the way
 * @param path how the keeper's methods name the resource
 * @param role how what is named so stands to the resource
 */
public record StoredResource(
    ClassUnit keeper, ClassUnit declaring, FieldUnit field, AccessPath path, Role role) {

  /**
   * The resource that a body of {@code owner} names by {@code path}; empty where the path starts at
   * no instance that the body sees, or where the field belongs to a library.
   */
  public static Optional<StoredResource> of(
      Program program, ClassUnit owner, AccessPath path, Role role) {
    if (path.isPlace() || !(path.selectors().get(0) instanceof Selector.Field selector)) {
      return Optional.empty();
    }
    FieldRef ref = selector.field();
    ClassUnit declaring = program.classNamed(ref.owner()).orElse(null);
    if (declaring == null) {
      return Optional.empty();
    }
    Optional<FieldUnit> field =
        declaring.fields().stream().filter(f -> f.ref().equals(ref)).findFirst();
    if (path.root() instanceof Place.This) {
      return field.map(f -> new StoredResource(owner, declaring, f, path, role));
    } else if (path.root() instanceof Place.Outer outer) {
      ClassUnit around = program.classNamed(outer.className()).orElse(declaring);
      return field.map(
          f -> new StoredResource(around, declaring, f, path.from(new Place.This()), role));
    }
    return path.root() instanceof Place.Type
        ? field.map(f -> new StoredResource(declaring, declaring, f, path, role))
        : Optional.empty();
  }

  /** All code that may name the field, each body once. */
  Set<MethodUnit> code() {
    Set<MethodUnit> units = new LinkedHashSet<>(Nest.methods(keeper));
    units.addAll(Nest.methods(declaring));
    return units;
  }
}
