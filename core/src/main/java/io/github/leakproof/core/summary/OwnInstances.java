package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which objects can be receivers. What has a field of a class is an instance of that, and of no
 * class beside it; a library's object is no instance of a subclass that happens to be in the
 * compilation, unless it is known to have a field of that.
 */
final class OwnInstances {
  private final Program program;

  OwnInstances(Program program) {
    this.program = program;
  }

  /** What is left of the names that a callee has if the method called is a library's. */
  Map<AccessPath, Role> reached(Map<AccessPath, Role> entries) {
    Map<AccessPath, Role> rest = new HashMap<>(entries);
    rest.keySet()
        .removeIf(
            name ->
                name.root() instanceof Place.Outer
                    || (name.root() instanceof Place.This && owner(name).findAny().isEmpty()));
    return rest;
  }

  /**
   * The bodies that may run on a receiver which has the fields that these names begin with, or one
   * of them: the names are those that several classes have for it.
   */
  List<MethodUnit> among(List<MethodUnit> targets, Map<AccessPath, Role> reached) {
    List<String> owners =
        reached.keySet().stream()
            .filter(name -> name.root() instanceof Place.This)
            .flatMap(this::owner)
            .toList();
    return targets.stream()
        .filter(
            unit ->
                owners.isEmpty()
                    || owners.stream().anyMatch(owner -> mayRunOn(unit.owner(), owner)))
        .toList();
  }

  /** The class of the compilation that declares the field with which the name begins. */
  private Stream<String> owner(AccessPath name) {
    return name.selectors().stream()
        .limit(1)
        .filter(Selector.Field.class::isInstance)
        .map(selector -> ((Selector.Field) selector).field().owner())
        .filter(owner -> program.classNamed(owner).isPresent());
  }

  /** Whether an object with the fields of one class can be an instance of the other. */
  private boolean mayRunOn(ClassUnit unit, String fields) {
    return unit.isInterface()
        || program.hierarchy().isSubtype(unit.name(), fields)
        || program.hierarchy().isSubtype(fields, unit.name());
  }
}
